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
    private readonly HashSet<string> sustituidas = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Recurso, string Folio), UltimaEntrega> ultimas = [];
    private readonly List<PuntoDeControl> porComprobar = [];
    private readonly List<string> faltas = [];
    private long nodos;

    public long Tamano => bitacora.Tamano;

    public string Raiz => Convert.ToHexStringLower(bitacora.Raiz);

    public IReadOnlyList<string> Faltas => faltas;

    public async Task LeerAsync(NpgsqlConnection connection, PublicationQueue historia, IReadOnlyList<FilaDeBitacora> tanda, CancellationToken ct)
    {
        var completados = new List<(Subarbol, byte[])>();
        foreach (var (abierta, entrega, agravios) in await JuzgarAsync(connection, historia, [.. tanda.AsParallel().AsOrdered().WithCancellation(ct).Select(EntregaAbierta.De)], ct))
        {
            var cursor = abierta.Fila.Cursor;
            Exigir(cursor == Tamano + 1, $"Después del cambio {Tamano} sigue el {cursor}: falta alguno o está repetido.");
            Exigir(abierta.Hoja.AsSpan().SequenceEqual(abierta.Fila.Hoja), $"La huella guardada del cambio {cursor} no es la de su texto.");
            foreach (var agravio in agravios) Exigir(false, agravio);
            completados.AddRange(bitacora.Agregar(abierta.Hoja));
            if (entrega is not null) Anotar(abierta, entrega);
            Comprobar();
        }

        nodos += completados.Count;
        foreach (var falta in await CotejoDeTablas.NodosAsync(connection, completados, ct)) Exigir(false, falta);
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

    private static async Task<IReadOnlyList<EntregaJuzgada>> JuzgarAsync(NpgsqlConnection connection, PublicationQueue historia, IReadOnlyList<EntregaAbierta> abiertas, CancellationToken ct)
    {
        var versiones = new Dictionary<(string?, (string, string, int)), QueuedVersion>();
        foreach (var modulo in abiertas.Where(a => a.Modulo is not null).GroupBy(a => a.Modulo!))
            foreach (var (cosa, version) in await historia.VersionsAsync(connection, modulo.Key, [.. modulo.Select(a => a.Fila.EnLaHistoria)], ct)) versiones[(modulo.Key, cosa)] = version;

        return [.. abiertas.AsParallel().AsOrdered().WithCancellation(ct).Select(a => EntregaJuzgada.De(a, versiones.GetValueOrDefault((a.Modulo, a.Fila.EnLaHistoria))))];
    }

    private void Anotar(EntregaAbierta abierta, Entrega entrega)
    {
        ultimas[(entrega.Recurso, entrega.Folio)] = UltimaEntrega.De(abierta, ultimas.GetValueOrDefault((entrega.Recurso, entrega.Folio)));
        if (entrega is not { Recurso: "llaves", Despues: { } llave }) return;

        llaves[entrega.Folio] = $"{llave["pem"]}"; // its folio is its hash, or it signs nothing
        if (llave["sustituida_por_folio"] is null) sustituidas.Remove(entrega.Folio);
        else sustituidas.Add(entrega.Folio);
    }

    private void Comprobar()
    {
        foreach (var punto in new[] { firmados.GetValueOrDefault(Tamano), guardado?.Tamano == Tamano ? guardado : null })
        {
            if (punto is null) continue;

            Exigir(punto.Raiz == Raiz, $"La raíz de los primeros {Tamano} cambios no es la que se firmó.");
            Exigir(!sustituidas.Contains(punto.LlaveFolio), $"El punto de control {Tamano} lo firmó una llave que para entonces ya se había sustituido.");
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

    private void Exigir(bool seCumple, string falta)
    {
        if (!seCumple && faltas.Count < FaltasMaximas) faltas.Add(falta);
    }
}
