using OpenGov.Difusion.Correo;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Turns what was asked for into adhesions and mail to write: one for each person and object, however many times and spellings it was asked.</summary>
internal sealed class AtenderSolicitudesJob(DifusionDbContext db, ActContext act, TimeProvider clock) : IScheduledJob
{
    private const int Tanda = 200;

    public static string Name => "difusion.atender-solicitudes";

    public static TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await AtenderTandaAsync(ct)) db.ChangeTracker.Clear();
    }

    private async Task<bool> AtenderTandaAsync(CancellationToken ct)
    {
        var solicitudes = await db.Solicitudes.OrderBy(s => s.Id).Take(Tanda).ToListAsync(ct);
        if (solicitudes.Count == 0) return false;

        act.Ejemplo = solicitudes[0].Ejemplo; // what is marked as an example does not share an act with what is not
        solicitudes = [.. solicitudes.TakeWhile(s => s.Ejemplo == act.Ejemplo)];
        var ids = solicitudes.Select(s => s.DatoId).ToList();
        var huellas = await db.DatosPersonales.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Huella, ct);
        var constan = await AdhesionesQueConstan.DeAsync(db, [.. huellas.Values], ct);

        var sobran = new List<Guid>();
        foreach (var solicitud in solicitudes)
        {
            if (!huellas.TryGetValue(solicitud.DatoId, out var huella)) continue; // she asked for its deletion in the meantime
            if (constan.EstaBloqueada(huella)) sobran.Add(solicitud.DatoId);
            else Atender(solicitud, huella, constan, sobran);
        }

        await db.DatosPersonales.Where(d => sobran.Contains(d.Id)).ExecuteDeleteAsync(ct);
        db.Solicitudes.RemoveRange(solicitudes);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private void Atender(SolicitudDeAdhesion solicitud, byte[] huella, AdhesionesQueConstan constan, List<Guid> sobran)
    {
        var adhesion = constan.De(huella, solicitud.ObjetoFolio, solicitud.Adherente, solicitud.Tipo);
        var anterior = adhesion.DatoId;
        sobran.Add(adhesion.Renovar(solicitud) ? anterior : solicitud.DatoId);

        var ahora = clock.GetUtcNow();
        if (!adhesion.TocaEscribir(ahora)) return;

        var plantilla = adhesion.Estado is EstadoAdhesion.Verificada ? Plantilla.AdhesionYaConstaba : Plantilla.ConfirmarAdhesion;
        db.Correos.Add(new() { Plantilla = plantilla, AdhesionFolio = adhesion.Folio, CreadoEn = ahora, ProximoIntentoEn = ahora });
    }
}
