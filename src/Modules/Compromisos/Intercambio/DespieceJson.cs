using System.Text.Json;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>A member of the root (without JSON), or an element of the list of that name (with it).</summary>
internal sealed record PiezaJson(string Nombre, byte[]? Json);

/// <summary>Takes a document apart as its bytes arrive: each call gives the next piece, or says it needs more bytes.</summary>
internal sealed class DespieceJson
{
    private readonly HashSet<string> vistos = new(StringComparer.Ordinal);
    private JsonReaderState estado = new(new JsonReaderOptions { MaxDepth = Json.Wire.MaxDepth });
    private string? miembro;

    public bool Termino { get; private set; }

    /// <summary>What comes next is an element of the list.</summary>
    public bool EnLista { get; private set; }

    /// <returns>Null when the bytes given hold no other whole piece, or the document ended.</returns>
    public PiezaJson? Siguiente(ReadOnlySpan<byte> bytes, bool ultimos, out int usados)
    {
        var lector = new Utf8JsonReader(bytes, ultimos, estado);
        usados = 0;
        while (lector.Read())
        {
            var inicio = (int)lector.TokenStartIndex;
            if (Pieza(ref lector, bytes, inicio, out var completa) is { } pieza)
            {
                Guardar(lector, out usados);
                return pieza;
            }

            if (!completa) return null; // the value does not end in these bytes: it is read again, from its start, with more

            Guardar(lector, out usados);
        }

        Termino |= ultimos;
        Guardar(lector, out usados);
        return null;
    }

    private PiezaJson? Pieza(ref Utf8JsonReader lector, ReadOnlySpan<byte> bytes, int inicio, out bool completa)
    {
        completa = true;
        if (EnLista)
        {
            if (lector.TokenType is JsonTokenType.EndArray)
            {
                (EnLista, miembro) = (false, null);
                return null;
            }

            completa = lector.TrySkip();
            return completa ? new(miembro!, bytes[inicio..(int)lector.BytesConsumed].ToArray()) : null;
        }

        if (miembro is not null)
        {
            if (miembro == "compromisos" && lector.TokenType is JsonTokenType.StartArray)
            {
                EnLista = true;
                return new(miembro, null);
            }

            completa = lector.TrySkip();
            if (completa) miembro = null;
            return null;
        }

        switch (lector.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.EndObject:
                return null;
            case JsonTokenType.PropertyName:
                miembro = Nombre(ref lector);
                return miembro == "compromisos" ? null : new(Pointers.Shorten(miembro), null);
            default:
                throw new ValidationException([new("compromisos", "El archivo debe ser un objeto con la lista de compromisos.") { ErrorCode = "tipo_invalido" }]);
        }
    }

    private string Nombre(ref Utf8JsonReader lector)
    {
        var nombre = Escrito(ref lector);
        return vistos.Count > 1_000 || vistos.Add(nombre) ? nombre : throw new JsonException("Duplicate member.");
    }

    // A name with half a surrogate is well formed for the reader until somebody asks for its text.
    private static string Escrito(ref Utf8JsonReader lector)
    {
        try
        {
            return lector.GetString()!;
        }
        catch (InvalidOperationException malo)
        {
            throw new JsonException("A member name is not well formed.", malo);
        }
    }

    private void Guardar(in Utf8JsonReader lector, out int usados) => (estado, usados) = (lector.CurrentState, (int)lector.BytesConsumed);
}
