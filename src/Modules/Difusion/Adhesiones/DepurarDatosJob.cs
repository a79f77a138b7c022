using Microsoft.Extensions.Options;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Forgets contact data that is not used any more: of what was never confirmed when its link dies (not while its mail waits to leave), of what was withdrawn some
/// days later, of the rest some days after its plan or commitment ended (docs/adr/0075). Counts do not change: the adhesion stays, without anybody behind.
/// </summary>
internal sealed class DepurarDatosJob(DifusionDbContext db, ISender sender, IOptions<PrivacidadOptions> options, TimeProvider clock) : IScheduledJob
{
    private const int CorreosDias = 30;
    private const int Tanda = 1_000;

    public static string Name => "difusion.depurar-datos";

    public static TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        var ahora = clock.GetUtcNow();
        var retiradasHasta = ahora.AddDays(-options.Value.ConservarDias);
        var escritasHasta = ahora - Enlace.Vigencia - TimeSpan.FromDays(1);
        var olvidables = db.Adhesiones.Where(a =>
            (a.Estado == EstadoAdhesion.Retirada && a.RetiradaEn < retiradasHasta && !(a.EnlaceVenceEn > ahora))
            || (a.Estado == EstadoAdhesion.Registrada && a.EscritaEn < escritasHasta && !(a.EnlaceVenceEn > ahora)
                && !db.Correos.Any(c => c.AdhesionFolio == a.Folio && c.EnviadoEn == null))).Select(a => a.DatoId);

        await BorrarAsync(db.DatosPersonales.Where(d => d.ConservarHasta < ahora || olvidables.Contains(d.Id)).OrderBy(d => d.Id), ct);
        await BorrarAsync(db.Correos.Where(c => c.EnviadoEn < ahora.AddDays(-CorreosDias)).OrderBy(c => c.Id), ct);
        await PonerPlazoAsync(ahora.AddDays(options.Value.ConservarTrasTerminoDias), ct); // the last: what is due does not wait for an answer of another module
    }

    /// <summary>The term runs from the first time that the end is seen, and not from its date: an end recorded late takes nothing at once.</summary>
    private async Task PonerPlazoAsync(DateTimeOffset hasta, CancellationToken ct)
    {
        var objetos = await db.Adhesiones.Where(a => db.DatosPersonales.Any(d => d.Id == a.DatoId && d.ConservarHasta == null)).Select(a => a.ObjetoFolio).Distinct().ToListAsync(ct);
        foreach (var objeto in objetos)
        {
            if (!await sender.HaTerminadoAsync(objeto, ct)) continue;

            var suyos = db.Adhesiones.Where(a => a.ObjetoFolio == objeto).Select(a => a.DatoId);
            await db.DatosPersonales.Where(d => d.ConservarHasta == null && suyos.Contains(d.Id))
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.ConservarHasta, hasta), ct);
        }
    }

    private static async Task BorrarAsync<T>(IQueryable<T> filas, CancellationToken ct)
    {
        while (await filas.Take(Tanda).ExecuteDeleteAsync(ct) > 0) { }
    }
}
