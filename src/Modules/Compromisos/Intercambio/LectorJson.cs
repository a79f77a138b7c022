using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation.Results;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Reads <c>{"compromisos": […]}</c> one element at a time: memory holds the longest of them, however many there are.</summary>
internal sealed class LectorJson : ILectorDePlan
{
    private const string Lista = "compromisos";
    private const int MiembrosDichos = 200;
    private const int ElementoMaximo = 1_048_576; // what the API takes in a body

    private readonly Stream archivo;

    private LectorJson(Stream archivo) => this.archivo = archivo;

    public int Total { get; private set; }

    public IReadOnlyList<FaltaDeImportacion> Faltas => [];

    /// <summary>The file has the form it must have, or 400 (it is not JSON) or 422 (it is something else).</summary>
    public static async Task<LectorJson> AbrirAsync(Stream archivo, CancellationToken ct)
    {
        var (lector, desconocidos, vacio) = (new LectorJson(archivo), new List<string>(), archivo.Length == 0);
        var hayLista = false;
        try
        {
            await foreach (var pieza in vacio ? AsyncEnumerable.Empty<PiezaJson>() : lector.PiezasAsync(ct))
            {
                if (pieza.Nombre == Lista && pieza.Json is not null) lector.Total++;
                else if (pieza.Nombre == Lista) hayLista = true;
                else if (pieza.Nombre != "plan" && desconocidos.Count < MiembrosDichos) desconocidos.Add(pieza.Nombre);
            }
        }
        catch (JsonException malo)
        {
            throw new BadHttpRequestException("The file is not JSON.", StatusCodes.Status400BadRequest, malo);
        }

        List<ValidationFailure> faltas = [.. desconocidos.Select(nombre => Falta(nombre, "miembro_desconocido", $"El archivo no lleva el miembro «{nombre}»."))];
        if (!hayLista) faltas.Add(Falta(Lista, "requerido", "Falta este miembro: una lista de compromisos."));
        return faltas.Count == 0 ? lector : throw new ValidationException(faltas);
    }

    public async IAsyncEnumerable<CompromisoLeido> LeerAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var indice = 0;
        await foreach (var pieza in PiezasAsync(ct))
        {
            if (pieza is { Nombre: Lista, Json: { } json }) yield return Leido(indice++, json);
        }
    }

    private static CompromisoLeido Leido(int indice, byte[] json)
    {
        var (contenido, mensaje) = Interpretado(json);
        var leido = new CompromisoLeido(indice, indice + 1, contenido ?? [], [], _ => (Lista, indice + 1, null));
        return contenido is not null ? leido : leido with { Faltas = [leido.Falta("", "json_invalido", mensaje!)] };
    }

    // Reading a value whole cannot be asked first whether it is well formed: the reader says it by failing, and that is a fault of the row.
    private static (JsonObject? Contenido, string? Mensaje) Interpretado(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false, MaxDepth = Json.Wire.MaxDepth }) is JsonObject objeto ? (objeto, null) : (null, "Cada compromiso es un objeto.");
        }
        catch (JsonException malo)
        {
            return (null, malo.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) ? "Un miembro se repite dentro del compromiso." : "El compromiso no es JSON bien formado.");
        }
    }

    private static ValidationFailure Falta(string miembro, string codigo, string mensaje) => new(miembro, mensaje) { ErrorCode = codigo };

    private async IAsyncEnumerable<PiezaJson> PiezasAsync([EnumeratorCancellation] CancellationToken ct)
    {
        archivo.Position = 0;
        var despiece = new DespieceJson();
        var (bufer, llenos, ultimo, completos) = (new byte[64 * 1024], 0, false, 0);
        while (!despiece.Termino)
        {
            var leidos = ultimo ? 0 : await archivo.ReadAsync(bufer.AsMemory(llenos), ct);
            ultimo |= leidos == 0;
            llenos += leidos;
            var usados = 0;
            while (despiece.Siguiente(bufer.AsSpan(usados, llenos - usados), ultimo, out var avance) is var pieza)
            {
                usados += avance;
                if (pieza is null) break;
                if (pieza.Json is not null) completos++;
                yield return pieza;
            }

            bufer.AsSpan(usados, llenos - usados).CopyTo(bufer);
            llenos -= usados;
            if (llenos < bufer.Length) continue;
            if (llenos >= ElementoMaximo && despiece.EnLista) throw new ValidationException([Falta($"{Lista}[{completos}]", "demasiado_grande", $"Ocupa más de {ElementoMaximo / 1_048_576} MiB, que es lo más que admite un compromiso: acórtalo.")]);
            Array.Resize(ref bufer, bufer.Length * 2); // one element larger than all the room there was
        }
    }
}
