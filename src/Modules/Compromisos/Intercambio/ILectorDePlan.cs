using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>A file with commitments, read as many times as needed and never held whole.</summary>
internal interface ILectorDePlan
{
    /// <summary>Commitments it brings.</summary>
    int Total { get; }

    /// <summary>What is wrong with the file itself: its tables, its headers, rows that hang from nothing.</summary>
    IReadOnlyList<FaltaDeImportacion> Faltas { get; }

    IAsyncEnumerable<CompromisoLeido> LeerAsync(CancellationToken ct);
}

/// <summary>A commitment as it came, before anybody judged it.</summary>
/// <param name="Indice">Its place in the file, from 0.</param>
/// <param name="Fila">How a person finds it in the file.</param>
/// <param name="Faltas">Cells that could not be read.</param>
/// <param name="Ubicar">The table, row and column of a member, from its pointer.</param>
internal sealed record CompromisoLeido(
    int Indice, int Fila, JsonObject Contenido, IReadOnlyList<FaltaDeImportacion> Faltas, Func<string, (string Tabla, int Fila, string? Columna)> Ubicar)
{
    public LoQueNoTrae NoTrae { get; init; } = new([], []);

    public string? Nombre => Texto("folio") ?? Texto("clave");

    public string? Texto(string miembro) => Contenido[miembro] is JsonValue valor && valor.TryGetValue(out string? texto) && texto.Length > 0 ? texto : null;

    public FaltaDeImportacion Falta(string puntero, string codigo, string mensaje, NivelDeFalta nivel = NivelDeFalta.Impide)
    {
        var (tabla, fila, columna) = Ubicar(puntero);
        return new(nivel, tabla, fila, columna, $"#/compromisos/{Indice}{puntero.TrimStart('#')}", Nombre, codigo, mensaje);
    }
}
