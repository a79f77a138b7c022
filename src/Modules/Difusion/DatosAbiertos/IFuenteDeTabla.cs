namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>What a publication holds: the releases up to one of them, and the counts of days that had ended.</summary>
/// <param name="Hasta">The last release; null for all.</param>
/// <param name="Dia">The last whole day.</param>
/// <param name="Alcances">How far each resource of the log goes.</param>
internal sealed record Corte(long? Hasta, DateOnly Dia, IReadOnlyDictionary<string, EncabezadoDeDatos> Alcances);

/// <summary>A resource that the API lists and that is not made of documents of the log: a catalogue, or a count.</summary>
internal interface IFuenteDeTabla
{
    string Recurso { get; }

    /// <summary>The member that names a row.</summary>
    string Llave { get; }

    /// <summary>Lists inside a row: the member that brings them, and the operation of the contract that says their shape.</summary>
    IReadOnlyList<(string Miembro, string Ruta)> Hijas => [];

    /// <summary>While it does not change, neither does the file.</summary>
    Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, CancellationToken ct);

    /// <summary>In the order of their keys.</summary>
    IAsyncEnumerable<Publicado> LeerAsync(Corte corte, CancellationToken ct);
}
