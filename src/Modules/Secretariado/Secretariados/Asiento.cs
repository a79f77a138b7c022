namespace OpenGov.Secretariado.Secretariados;

/// <summary>Un lugar con voto en el STL, con todos los que lo han ocupado.</summary>
/// <param name="Sector">Clave del sector al que pertenece.</param>
/// <param name="Numero">Número del asiento dentro de su sector.</param>
/// <param name="Desde">Día desde el que existe; nulo si existe desde el origen del STL.</param>
/// <param name="Hasta">Último día en que existió; nulo mientras siga.</param>
/// <param name="Nombramientos">Nombramientos en el orden en que se registraron.</param>
internal sealed record Asiento(
    string Sector, int Numero, DateOnly? Desde, DateOnly? Hasta, IReadOnlyList<Nombramiento> Nombramientos)
{
    public const int ClaveMaximo = 50;

    /// <summary>How it is named in routes, for instance <c>sociedad_civil-1</c>.</summary>
    [JsonIgnore]
    public string Clave => string.Create(null, $"{Sector}-{Numero}");

    public bool EstaAbierto() => Hasta is null;

    public bool ExistiaEl(DateOnly dia) => (Desde is not { } desde || desde <= dia) && (Hasta is not { } hasta || dia <= hasta);

    public void DebeAbarcar(Periodo plazo)
    {
        Rule.Ensure(Desde is not { } desde || desde <= plazo.Desde,
            "STL-S2-fuera-del-asiento", $"El asiento {Clave} se abrió el {Desde:yyyy-MM-dd}; el nombramiento no puede empezar antes.");
        Rule.Ensure(Hasta is null || plazo.Hasta <= Hasta,
            "STL-S2-fuera-del-asiento", $"El asiento {Clave} se cerró el {Hasta:yyyy-MM-dd}; el nombramiento debe terminar a más tardar ese día.");
    }

    /// <summary>Those no later record corrects.</summary>
    public IEnumerable<Nombramiento> Validos() => Nombramientos.SinCorregidos();

    public AsientoVigente En(DateOnly dia) => Ver(n => n.CubreEl(dia));

    public AsientoVigente Ahora() => Ver(n => n.SigueVigente());

    private AsientoVigente Ver(Func<Nombramiento, bool> vale)
    {
        var vigentes = Validos().Where(vale).ToList();
        return new(Clave, Sector, De(Calidad.Titular), De(Calidad.Suplente));

        IntegranteVigente? De(Calidad calidad) => vigentes.Find(n => n.Calidad == calidad)?.ComoIntegrante();
    }
}

internal static class Nombramientos
{
    public static IEnumerable<Nombramiento> SinCorregidos(this IReadOnlyList<Nombramiento> todos) =>
        todos.Where(n => !todos.Any(otro => otro.CorrigeA == n.Id));
}
