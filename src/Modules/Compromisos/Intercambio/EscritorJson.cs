using System.Text.Json;

namespace OpenGov.Compromisos.Intercambio;

internal sealed class EscritorJson : IEscritorDePlan
{
    private const int Lleno = 64 * 1024;

    private readonly Utf8JsonWriter json;

    public EscritorJson(Stream destino, PlanExportado plan)
    {
        json = new(destino, new JsonWriterOptions { Encoder = Json.Wire.Encoder });
        json.WriteStartObject();
        json.WritePropertyName("plan");
        JsonSerializer.Serialize(json, plan, Json.Wire);
        json.WriteStartArray("compromisos");
    }

    public async Task EscribirAsync(CompromisoEnArchivo compromiso)
    {
        JsonSerializer.Serialize(json, compromiso, Json.Wire);
        if (json.BytesPending > Lleno) await json.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        await json.DisposeAsync();
    }
}
