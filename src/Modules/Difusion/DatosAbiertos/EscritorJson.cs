using System.Globalization;
using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The same flat members as the CSV, with their types and their original text: as one object, or a row per line.</summary>
internal sealed class EscritorJson(Stream salida, EncabezadoDeDatos? encabezado) : IEscritorDeFilas
{
    private static readonly byte[] FinDeLinea = "\n"u8.ToArray();
    private static readonly JsonWriterOptions Opciones = new() { Encoder = Json.Wire.Encoder };

    private readonly Utf8JsonWriter json = new(salida, Opciones);
    private IReadOnlyList<string> miembros = [];

    public void Encabezar(IReadOnlyList<string> nombres)
    {
        miembros = nombres;
        if (encabezado is null) return;

        json.WriteStartObject();
        json.WriteString("licencia", EncabezadoDeDatos.Licencia);
        json.WriteString("generado_en", encabezado.GeneradoEn.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("version", encabezado.Version);
        json.WriteStartArray("datos");
    }

    public void Escribir(JsonElement[] celdas)
    {
        json.WriteStartObject();
        foreach (var (i, celda) in celdas.Index())
        {
            json.WritePropertyName(miembros[i]);
            celda.WriteTo(json);
        }

        json.WriteEndObject();
        if (encabezado is null) CerrarLinea();
        else if (json.BytesPending > 65_536) json.Flush();
    }

    public void Dispose()
    {
        if (encabezado is not null)
        {
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.Dispose();
    }

    private void CerrarLinea()
    {
        json.Flush();
        salida.Write(FinDeLinea);
        json.Reset(salida);
    }
}

/// <summary>What a file says of itself. The same releases give the same bytes on any host, so it carries no clock.</summary>
/// <param name="Version">Cursor of the last release that reached the resource; of a count, its day.</param>
/// <param name="GeneradoEn">Instant of that release.</param>
internal sealed record EncabezadoDeDatos(long Version, DateTimeOffset GeneradoEn)
{
    /// <summary>Of what no release reached.</summary>
    public static readonly EncabezadoDeDatos Vacio = new(0, DateTimeOffset.UnixEpoch);

    public const string Licencia = "CC-BY-4.0";
    public const string LicenciaUrl = "https://creativecommons.org/licenses/by/4.0/";
    public const string Compatibilidad = "CC-BY-4.0, compatible con los Términos de Libre Uso MX";
}
