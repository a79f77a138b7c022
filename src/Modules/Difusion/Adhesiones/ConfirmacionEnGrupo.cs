using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Confirms many links in one transaction when many come at once: whoever gets the turn does the work of all who wait, and
/// each is answered only after the commit (docs/adr/0027). Alone, a link waits for nobody.
/// </summary>
internal sealed class ConfirmacionEnGrupo(IServiceScopeFactory scopes, IOptions<AdhesionesOptions> options) : IDisposable
{
    private readonly ConcurrentQueue<Peticion> esperan = new();
    private readonly SemaphoreSlim turno = new(1);

    public async Task<SuerteDelEnlace> ConfirmarAsync(byte[] huella)
    {
        var peticion = new Peticion(huella);
        esperan.Enqueue(peticion);
        await turno.WaitAsync(); // bounded by the host, which admits only so many requests at once
        try
        {
            while (!peticion.Suerte.Task.IsCompleted) await AtenderAsync();
        }
        finally
        {
            turno.Release();
        }

        return await peticion.Suerte.Task;
    }

    public void Dispose() => turno.Dispose();

    private async Task AtenderAsync()
    {
        var lote = new List<Peticion>();
        while (lote.Count < options.Value.LoteMaximo && esperan.TryDequeue(out var siguiente)) lote.Add(siguiente);
        try
        {
            var suertes = await ConfirmarAsync([.. lote.Select(p => p.Huella).Distinct(Huellas.Comparador)]);
            foreach (var peticion in lote) peticion.Responder(suertes);
        }
        catch (Exception fallo)
        {
            // Nothing was written: each of them hears it, and may try again.
            foreach (var peticion in lote) peticion.Suerte.TrySetException(fallo);
        }
    }

    private async Task<Dictionary<byte[], SuerteDelEnlace>> ConfirmarAsync(byte[][] huellas)
    {
        await using var scope = scopes.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<ActContext>();
        act.Operation = nameof(ConfirmarAdhesion);
        act.Trace = Guid.NewGuid().ToString("N");
        var db = scope.ServiceProvider.GetRequiredService<DifusionDbContext>();
        await db.BeginAsync(CancellationToken.None);
        var ahora = await db.NowAsync(CancellationToken.None);
        var adhesiones = await db.Adhesiones
            .FromSql($"select *, xmin from difusion.adhesiones where huella_enlace = any({huellas}) order by id for no key update").AsNoTracking().ToListAsync();

        var suertes = huellas.ToDictionary(h => h, _ => SuerteDelEnlace.NoSirve, Huellas.Comparador);
        var confirmadas = adhesiones.Where(a => a.Confirmar(ahora)).ToList();
        foreach (var adhesion in adhesiones.Where(a => a.Estado is EstadoAdhesion.Verificada)) suertes[adhesion.HuellaEnlace!] = SuerteDelEnlace.YaEstaba;
        foreach (var adhesion in confirmadas) suertes[adhesion.HuellaEnlace!] = SuerteDelEnlace.Hecho;
        if (confirmadas.Count == 0) return suertes;

        await db.ContarAsync([.. confirmadas.Select(a => Conteo.Verificada(a, ahora))], CancellationToken.None);
        await db.EscribirConfirmadasAsync(confirmadas, act, ahora);
        await db.SaveChangesAsync(); // nothing is left but the commit
        return suertes;
    }

    /// <summary>Of the same link sent twice in one group, only one is told that it did it.</summary>
    private sealed class Peticion(byte[] huella)
    {
        public byte[] Huella => huella;

        public TaskCompletionSource<SuerteDelEnlace> Suerte { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Responder(Dictionary<byte[], SuerteDelEnlace> suertes)
        {
            Suerte.TrySetResult(suertes[huella]);
            if (suertes[huella] is SuerteDelEnlace.Hecho) suertes[huella] = SuerteDelEnlace.YaEstaba;
        }
    }
}

/// <summary>Fingerprints by what they say, not by where they are.</summary>
internal sealed class Huellas : IEqualityComparer<byte[]>
{
    public static readonly Huellas Comparador = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj, 0);
}
