using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// The tables of open data, derived from the contract: whatever is listed publicly is published, flat, under the same names. What a
/// ledger remembers keeps its place for ever; what is new comes after it.
/// </summary>
internal sealed class EsquemaDeDatos
{
    private const string Raiz = "/api/v1/";

    private readonly Lazy<JsonElement> contrato;
    private readonly Lazy<IReadOnlyList<Tabla>> tablas;
    private readonly RegistroDeTablas registro;
    private readonly Dictionary<string, IFuenteDeTabla> fuentes;

    // The contract exists once the routes are mapped: it is read when somebody first asks, not when this is made.
    public EsquemaDeDatos(IPublishedContract publicado, RegistroDeTablas registro, IEnumerable<IFuenteDeTabla> fuentes)
    {
        (this.registro, this.fuentes) = (registro, fuentes.ToDictionary(f => $"{Raiz}{f.Recurso}", StringComparer.Ordinal));
        contrato = new(() => JsonSerializer.Deserialize<JsonElement>(publicado.Json));
        tablas = new(() =>
        {
            var vivas = contrato.Value.GetProperty("paths").EnumerateObject().SelectMany(DeRuta).ToList();
            return [.. vivas.Concat(registro.Perdidas(vivas)).OrderBy(t => t.Nombre, StringComparer.Ordinal)];
        });
    }

    public IReadOnlyList<Tabla> Tablas => tablas.Value;

    /// <summary>The tables of a public resource: a list without a token, of documents that say which act made them or of what has a source of its own.</summary>
    private IEnumerable<Tabla> DeRuta(JsonProperty ruta)
    {
        var fuente = fuentes.GetValueOrDefault(ruta.Name);
        if (ruta.Name.Count(c => c == '/') != 3 || Elemento(ruta.Value) is not { } esquema) return [];
        if (fuente is null && !(esquema.TryGetProperty("properties", out var miembros) && miembros.TryGetProperty("acto", out _))) return [];

        var recurso = ruta.Name[Raiz.Length..];
        return
        [
            .. Derivar(recurso, recurso, [], esquema).Select(t => t with { Llave = fuente?.Llave ?? Tabla.Folio }),
            .. (fuente?.Hijas ?? []).SelectMany(h => Derivar(recurso, $"{recurso}/{h.Miembro}", [[h.Miembro]], Elemento(contrato.Value.GetProperty("paths").GetProperty(h.Ruta))!.Value))
                .Select(t => t with { Llave = fuente!.Llave }),
        ];
    }

    /// <summary>What a list that anybody may read is made of.</summary>
    private JsonElement? Elemento(JsonElement ruta)
    {
        if (!ruta.TryGetProperty("get", out var lectura) || lectura.GetProperty("security").GetArrayLength() > 0) return null;
        if (!lectura.GetProperty("responses").TryGetProperty("200", out var respuesta) || !respuesta.TryGetProperty("content", out var contenido)
            || !contenido.TryGetProperty("application/json", out var json)) return null;

        var pagina = Resolver(json.GetProperty("schema"));
        return pagina.TryGetProperty("properties", out var miembros) && miembros.TryGetProperty("datos", out var datos) && datos.TryGetProperty("items", out var items) ? Resolver(items) : null;
    }

    private IEnumerable<Tabla> Derivar(string recurso, string ruta, IReadOnlyList<IReadOnlyList<string>> niveles, JsonElement esquema)
    {
        var aplanado = new Aplanado(Resolver);
        aplanado.Recorrer(esquema, []);
        var anotada = registro.De(ruta);
        var tabla = new Tabla(
            anotada?.Nombre ?? ruta.Replace('/', '-').Replace('_', '-'), ruta, recurso, anotada?.Titulo ?? ruta.Replace('/', ' '), Descripcion(esquema), niveles, []);
        yield return tabla with { Columnas = registro.Ordenar(ruta, [.. aplanado.Columnas.Select(c => tabla.Agrega(c.Nombre) ? c with { Nombre = $"{c.Nombre}_propio" } : c)]) };

        foreach (var (miembros, elemento) in aplanado.Listas)
            foreach (var hija in Derivar(recurso, $"{ruta}/{string.Join('/', miembros)}", [.. niveles, miembros], elemento))
                yield return hija;
    }

    private JsonElement Resolver(JsonElement esquema)
    {
        if (esquema.TryGetProperty("oneOf", out var opciones) && opciones.EnumerateArray().FirstOrDefault(o => o.TryGetProperty("$ref", out _)) is { ValueKind: JsonValueKind.Object } una) return Resolver(una);
        if (!esquema.TryGetProperty("$ref", out var referencia)) return esquema;

        var destino = contrato.Value;
        foreach (var parte in referencia.GetString()!.Split('/').Skip(1)) destino = destino.GetProperty(parte);
        return destino;
    }

    private static string Descripcion(JsonElement esquema) => esquema.TryGetProperty("description", out var texto) ? texto.GetString()! : "";
}
