namespace OpenGov.Secretariado.Ejercicios;

/// <summary>Un ciclo de gobierno abierto de una entidad: de su declaratoria a la evaluación de su plan.</summary>
internal sealed class Ejercicio : AggregateRoot, IPublished
{
    public const int EntidadMaximo = 80;
    public const int NombreMaximo = 200;
    public const int NumeroPalMaximo = 99;

    public string EntidadClave { get; private init; } = "";
    public string Entidad { get; private set; } = "";
    public string Nombre { get; private set; } = "";
    public int NumeroPal { get; private init; }
    public Declaratoria Declaratoria { get; private set; } = null!;

    private Ejercicio() { } // EF

    public static Ejercicio Registrar(
        string entidadClave, string entidad, string nombre, int numeroPal, Declaratoria declaratoria, DateOnly fecha)
    {
        declaratoria.DebeSerAnteriorA(fecha);

        return new()
        {
            Folio = $"{entidadClave}-PAL{numeroPal}",
            EntidadClave = entidadClave, Entidad = entidad, Nombre = nombre, NumeroPal = numeroPal, Declaratoria = declaratoria,
        };
    }

    public void Corregir(string entidad, string nombre, Declaratoria declaratoria, DateOnly fecha)
    {
        declaratoria.DebeSerAnteriorA(fecha);

        (Entidad, Nombre, Declaratoria) = (entidad, nombre, declaratoria);
    }

    public PublicDocument ToDocument() => new EjercicioDetalle
    {
        EntidadClave = EntidadClave, Entidad = Entidad, Nombre = Nombre, NumeroPal = NumeroPal, Declaratoria = Declaratoria,
    };
}
