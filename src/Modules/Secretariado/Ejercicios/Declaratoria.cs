namespace OpenGov.Secretariado.Ejercicios;

/// <summary>Acto con el que las instituciones se obligan a iniciar el ejercicio de gobierno abierto.</summary>
/// <param name="Fecha">Día en que se firmó.</param>
/// <param name="Firmantes">Quiénes la firmaron; vacía si no consta.</param>
/// <param name="Documento">El documento firmado, si se tiene.</param>
internal sealed record Declaratoria(DateOnly Fecha, IReadOnlyList<Firmante> Firmantes, Documento? Documento = null)
{
    public const int FirmantesMaximo = 100;

    public void DebeSerAnteriorA(DateOnly acto) => Rule.Ensure(Fecha <= acto,
        "STL-declaratoria-posterior", $"La declaratoria es del {Fecha:yyyy-MM-dd}, posterior a este acto; corrige una de las dos fechas.");
}

/// <summary>Quien firmó la declaratoria.</summary>
/// <param name="Nombre">Nombre público.</param>
/// <param name="Cargo">Cargo que tenía al firmar.</param>
/// <param name="Institucion">Institución por la que firmó.</param>
internal sealed record Firmante(string Nombre, string? Cargo = null, string? Institucion = null)
{
    public const int CargoMaximo = 200;
}
