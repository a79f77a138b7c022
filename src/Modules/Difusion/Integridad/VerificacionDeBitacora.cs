using System.Text;
using System.Text.Json;
using Npgsql;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>The log walked again from its first text, against everything that was kept of it.</summary>
internal sealed class VerificacionDeBitacora(IReadOnlyDictionary<long, PuntoDeControl> firmados, PuntoDeControl? guardado)
{
    private const int FaltasMaximas = 50;

    private readonly Bitacora bitacora = new(0, new Dictionary<int, byte[]>());
    private readonly Dictionary<string, string> llaves = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Recurso, string Folio), UltimaEntrega> ultimas = [];
    private readonly List<PuntoDeControl> porComprobar = [];
    private readonly List<string> faltas = [];
    private long nodos;

    public long Tamano => bitacora.Tamano;

    public string Raiz => Convert.ToHexStringLower(bitacora.Raiz);

    public IReadOnlyList<string> Faltas => faltas;

    public async Task LeerAsync(NpgsqlConnection connection, PublicationQueue historia, IReadOnlyList<EntregaLeida> tanda, CancellationToken ct)
    {
        var (leidas, completados) = (new List<Entrega>(), new List<(Subarbol, byte[])>());
        foreach (var leida in tanda)
        {
            Exigir(leida.Cursor == Tamano + 1, $"Después del cambio {Tamano} sigue el {leida.Cursor}: falta alguno o está repetido.");
            var hoja = ArbolMerkle.Hoja(Encoding.UTF8.GetBytes(leida.Texto));
            Exigir(hoja.AsSpan().SequenceEqual(leida.Hoja), $"La huella guardada del cambio {leida.Cursor} no es la de su texto.");
            completados.AddRange(bitacora.Agregar(hoja));
            if (Abrir(leida) is { } entrega) leidas.Add(entrega);
            Comprobar();
        }

        nodos += completados.Count;
        await CotejarAsync(connection, historia, leidas, ct);
        foreach (var falta in await CotejoDeTablas.NodosAsync(connection, completados, ct)) Exigir(false, falta);
        foreach (var falta in await CotejoDeTablas.ColumnasAsync(connection, tanda, ct)) Exigir(false, falta);
    }

    public async Task CerrarAsync(NpgsqlConnection connection, PublicationQueue historia, CancellationToken ct)
    {
        foreach (var punto in firmados.Values.Where(p => p.Tamano > Tamano)) Exigir(false, $"Se firmaron {punto.Tamano} cambios y solo hay {Tamano}: la bitácora se truncó.");
        Exigir(guardado is null || guardado.Tamano <= Tamano, $"El punto de control que trajiste cubre {guardado?.Tamano} cambios y solo hay {Tamano}: la bitácora se truncó.");
        foreach (var punto in porComprobar) Exigir(FirmaVale(punto), $"La firma del punto de control {punto.Tamano} no corresponde a la llave {punto.LlaveFolio}.");
        foreach (var falta in await CotejoDeTablas.PublicadosAsync(connection, Tamano, ultimas, ct)) Exigir(false, falta);
        Exigir(await CotejoDeTablas.CuantosNodosAsync(connection, Tamano, ct) == nodos, "En el árbol hay nodos que no resultan de los cambios.");
        Exigir(llaves.Count == 0 || await CotejoDeTablas.HastaDondeSeFirmoAsync(connection, ct) >= Tamano, "Hay una llave publicada y los últimos cambios no tienen punto de control: alguien lo quitó, o la instalación perdió su llave.");
        foreach (var (recurso, folio) in await historia.StrayAsync(connection, ct)) Exigir(false, $"Lo que hoy se lee de {recurso} {folio} no es lo último de su historia.");
        var sinPublicar = await historia.CountUnreleasedAsync(connection, "difusion.entregas", ct);
        Exigir(sinPublicar == 0, $"{sinPublicar} versiones visibles de la historia no están en la bitácora ni esperan su turno.");
    }

    private Entrega? Abrir(EntregaLeida leida)
    {
        try
        {
            var entrega = JsonSerializer.Deserialize<Entrega>(leida.Texto, Json.Stored)!;
            Exigir(entrega.Cursor == leida.Cursor && entrega.Texto() == leida.Texto, $"El texto del cambio {leida.Cursor} no es el JSON canónico de un cambio con ese cursor.");
            ultimas[(entrega.Recurso, entrega.Folio)] = UltimaEntrega.De(entrega, ultimas.GetValueOrDefault((entrega.Recurso, entrega.Folio)));
            if (entrega is { Recurso: "llaves", Despues: { } llave }) llaves[entrega.Folio] = (string)llave["pem"]!; // its folio is its hash, or it signs nothing
            return entrega;
        }
        catch (JsonException)
        {
            Exigir(false, $"El texto del cambio {leida.Cursor} no se entiende.");
            return null;
        }
    }

    private void Comprobar()
    {
        foreach (var punto in new[] { firmados.GetValueOrDefault(Tamano), guardado?.Tamano == Tamano ? guardado : null })
        {
            if (punto is null) continue;

            Exigir(punto.Raiz == Raiz, $"La raíz de los primeros {Tamano} cambios no es la que se firmó.");
            porComprobar.Add(punto);
        }
    }

    // The key is the one the log itself published; what was signed must say what the columns say.
    private bool FirmaVale(PuntoDeControl punto)
    {
        if (!llaves.TryGetValue(punto.LlaveFolio, out var pem)) return false;

        using var firmado = JsonDocument.Parse(punto.Texto);
        return LlaveDeFirma.EsDe(punto.LlaveFolio, pem) && Firmante.Verifica(pem, punto.Texto, Convert.FromBase64String(punto.Firma))
            && firmado.RootElement.GetProperty("tamano").GetInt64() == punto.Tamano
            && firmado.RootElement.GetProperty("raiz").GetString() == punto.Raiz
            && firmado.RootElement.GetProperty("emitido_en").GetDateTimeOffset() == punto.EmitidoEn
            && firmado.RootElement.GetProperty("llave_folio").GetString() == punto.LlaveFolio;
    }

    private async Task CotejarAsync(NpgsqlConnection connection, PublicationQueue historia, List<Entrega> leidas, CancellationToken ct)
    {
        foreach (var modulo in leidas.GroupBy(e => e.Modulo))
        {
            var versiones = await historia.VersionsAsync(connection, modulo.Key, [.. modulo.Select(e => (e.Recurso.Replace('-', '_'), e.Folio, e.Version))], ct);
            foreach (var entrega in modulo)
            {
                var version = versiones.GetValueOrDefault((entrega.Recurso.Replace('-', '_'), entrega.Folio, entrega.Version));
                Exigir(version is not null, $"El cambio {entrega.Cursor} habla de {entrega.Recurso} {entrega.Folio}, versión {entrega.Version}, que no está en la historia.");
                Exigir(version is null || Repite(version, entrega), $"La historia de {entrega.Recurso} {entrega.Folio}, versión {entrega.Version}, no es la que se publicó en el cambio {entrega.Cursor}.");
            }
        }
    }

    // Whatever history would release today is what was released.
    private static bool Repite(QueuedVersion version, Entrega entrega)
    {
        try
        {
            return Entrega.De(version, entrega.Cursor).Texto() == entrega.Texto();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Exigir(bool seCumple, string falta)
    {
        if (!seCumple && faltas.Count < FaltasMaximas) faltas.Add(falta);
    }
}

/// <summary>What the log last said of a thing: by its cursor, the hash of the document it shows and when it withdrew it.</summary>
internal sealed record UltimaEntrega(long Cursor, string Documento, DateTimeOffset? RetiradoEn)
{
    public static UltimaEntrega De(Entrega entrega, UltimaEntrega? anterior) => entrega.Despues is { } documento
        ? new(entrega.Cursor, HuellaDe(documento.ToJsonString()), null)
        : new(entrega.Cursor, anterior?.Documento ?? "", entrega.OcurridoEn);

    /// <summary>Of the data, however it is spelled.</summary>
    public static string HuellaDe(string json) => Convert.ToHexStringLower(ArbolMerkle.Hoja(Encoding.UTF8.GetBytes(JsonCanonico.Escribir(json))));
}
