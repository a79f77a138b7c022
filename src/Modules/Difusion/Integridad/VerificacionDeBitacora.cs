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
        var (abiertas, completados) = (tanda.AsParallel().AsOrdered().WithCancellation(ct).Select(EntregaAbierta.De).ToList(), new List<(Subarbol, byte[])>());
        foreach (var abierta in abiertas)
        {
            var cursor = abierta.Leida.Cursor;
            Exigir(cursor == Tamano + 1, $"Después del cambio {Tamano} sigue el {cursor}: falta alguno o está repetido.");
            Exigir(abierta.Hoja.AsSpan().SequenceEqual(abierta.Leida.Hoja), $"La huella guardada del cambio {cursor} no es la de su texto.");
            completados.AddRange(bitacora.Agregar(abierta.Hoja));
            Anotar(abierta);
            Comprobar();
        }

        nodos += completados.Count;
        await CotejarAsync(connection, historia, abiertas, ct);
        foreach (var falta in await CotejoDeTablas.NodosAsync(connection, completados, ct)) Exigir(false, falta);
        foreach (var falta in await CotejoDeTablas.ColumnasAsync(connection, abiertas, ct)) Exigir(false, falta);
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

    private void Anotar(EntregaAbierta abierta)
    {
        Exigir(abierta.Entrega is not null, $"El texto del cambio {abierta.Leida.Cursor} no se entiende.");
        if (abierta.Entrega is not { } entrega) return;

        ultimas[(entrega.Recurso, entrega.Folio)] = UltimaEntrega.De(abierta, ultimas.GetValueOrDefault((entrega.Recurso, entrega.Folio)));
        if (entrega is { Recurso: "llaves", Despues: { } llave }) llaves[entrega.Folio] = (string)llave["pem"]!; // its folio is its hash, or it signs nothing
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
        if (!llaves.TryGetValue(punto.LlaveFolio, out var pem) || !LlaveDeFirma.EsDe(punto.LlaveFolio, pem)) return false;
        if (!Firmante.Verifica(pem, punto.Texto, Convert.FromBase64String(punto.Firma))) return false;

        using var firmado = JsonDocument.Parse(punto.Texto); // whoever has the key writes it well
        return firmado.RootElement.GetProperty("tamano").GetInt64() == punto.Tamano
            && firmado.RootElement.GetProperty("raiz").GetString() == punto.Raiz
            && firmado.RootElement.GetProperty("emitido_en").GetDateTimeOffset() == punto.EmitidoEn
            && firmado.RootElement.GetProperty("llave_folio").GetString() == punto.LlaveFolio;
    }

    private async Task CotejarAsync(NpgsqlConnection connection, PublicationQueue historia, List<EntregaAbierta> abiertas, CancellationToken ct)
    {
        foreach (var modulo in abiertas.Where(a => a.Entrega is not null).GroupBy(a => a.Entrega!.Modulo))
        {
            var versiones = await historia.VersionsAsync(connection, modulo.Key, [.. modulo.Select(a => Pedida(a.Entrega!))], ct);
            foreach (var falta in modulo.AsParallel().AsOrdered().WithCancellation(ct).SelectMany(a => Cotejar(a, versiones.GetValueOrDefault(Pedida(a.Entrega!)))).ToList()) Exigir(false, falta);
        }
    }

    private static (string Recurso, string Folio, int Version) Pedida(Entrega entrega) => (entrega.Recurso.Replace('-', '_'), entrega.Folio, entrega.Version);

    // Whatever history would release today is what was released; when it is not, the text may not even be one of ours.
    private static IEnumerable<string> Cotejar(EntregaAbierta abierta, QueuedVersion? version)
    {
        var (cursor, entrega) = (abierta.Leida.Cursor, abierta.Entrega!);
        if (version is not null && Repite(version, abierta.Leida)) yield break;

        yield return version is null
            ? $"El cambio {cursor} habla de {entrega.Recurso} {entrega.Folio}, versión {entrega.Version}, que no está en la historia."
            : $"La historia de {entrega.Recurso} {entrega.Folio}, versión {entrega.Version}, no es la que se publicó en el cambio {cursor}.";
        if (entrega.Cursor != cursor || entrega.Texto() != abierta.Leida.Texto) yield return $"El texto del cambio {cursor} no es el JSON canónico de un cambio con ese cursor.";
    }

    private static bool Repite(QueuedVersion version, EntregaLeida leida)
    {
        try
        {
            return Entrega.De(version, leida.Cursor).Texto() == leida.Texto;
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
