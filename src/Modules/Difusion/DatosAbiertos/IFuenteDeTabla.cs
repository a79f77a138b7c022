namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A resource that the API lists and that is not made of documents of the log: a catalogue, or a count.</summary>
internal interface IFuenteDeTabla
{
    string Recurso { get; }

    /// <summary>The member that names a row.</summary>
    string Llave { get; }

    /// <summary>Lists inside a row: the member that brings them, and the operation of the contract that says their shape.</summary>
    IReadOnlyList<(string Miembro, string Ruta)> Hijas => [];

    /// <summary>While it does not change, neither does the file.</summary>
    /// <param name="alcances">How far each resource of the log goes.</param>
    Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, IReadOnlyDictionary<string, EncabezadoDeDatos> alcances, CancellationToken ct);

    /// <summary>In the order of their keys.</summary>
    /// <param name="hechas">Tables already finished: all those made of the log.</param>
    IAsyncEnumerable<Publicado> LeerAsync(Corte corte, IReadOnlyList<TablaPublicada> hechas, CancellationToken ct);
}
