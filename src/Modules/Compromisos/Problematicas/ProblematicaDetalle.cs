namespace OpenGov.Compromisos.Problematicas;

/// <summary>Una problemática, como se publica.</summary>
internal sealed record ProblematicaDetalle : PublicDocument
{
    /// <summary>Folio del ejercicio local en que se identificó.</summary>
    public required string EjercicioFolio { get; init; }

    /// <summary>Tema, por ejemplo inseguridad.</summary>
    public required string TemaClave { get; init; }

    /// <summary>Estado de la problemática.</summary>
    public required EstadoProblematica Estado { get; init; }

    /// <summary>El problema con sus causas, sus efectos y sus datos.</summary>
    public required Planteamiento Planteamiento { get; init; }

    /// <summary>La mesa o la consulta donde se identificó; nulo si la registró el personal.</summary>
    public required Origen? Origen { get; init; }

    /// <summary>Por qué se archivó, si se archivó.</summary>
    public required string? MotivoArchivo { get; init; }

    public static ProblematicaDetalle De(Problematica problematica) => new()
    {
        EjercicioFolio = problematica.EjercicioFolio,
        TemaClave = problematica.TemaClave,
        Estado = problematica.Estado,
        Planteamiento = problematica.Planteamiento,
        Origen = problematica.Origen,
        MotivoArchivo = problematica.MotivoArchivo,
    };
}
