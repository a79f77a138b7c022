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
        await db.BeginAsync(ct);
        var ids = solicitudes.Select(s => s.DatoId).ToList();
        var huellas = await db.DatosPersonales.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Huella, ct);
        byte[][] personas = [.. huellas.Values];
        var bloqueadas = await db.BloqueosDeCorreo.AsNoTracking().Where(b => personas.Contains(b.Huella)).Select(b => b.Huella).ToListAsync(ct);
        var constan = await db.Adhesiones // held: who confirms or withdraws in this moment waits, and neither fails
            .FromSql($"select *, xmin from difusion.adhesiones where huella = any({personas}) order by id for no key update").ToDictionaryAsync(Clave, ct);

        var sobran = new List<Guid>();
        foreach (var solicitud in solicitudes)
        {
            if (!huellas.TryGetValue(solicitud.DatoId, out var huella)) continue; // she asked for its deletion in the meantime
            if (bloqueadas.Any(huella.SequenceEqual)) sobran.Add(solicitud.DatoId);
            else Atender(solicitud, huella, constan, sobran);
        }

        await db.DatosPersonales.Where(d => sobran.Contains(d.Id)).ExecuteDeleteAsync(ct);
        db.Solicitudes.RemoveRange(solicitudes);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private void Atender(SolicitudDeAdhesion solicitud, byte[] huella, Dictionary<string, Adhesion> constan, List<Guid> sobran)
    {
        var clave = Clave(huella, solicitud.ObjetoFolio, solicitud.Adherente, solicitud.Tipo);
        if (constan.TryGetValue(clave, out var adhesion))
        {
            var anterior = adhesion.DatoId;
            sobran.Add(adhesion.Renovar(solicitud) ? anterior : solicitud.DatoId);
        }
        else
        {
            adhesion = constan[clave] = Adhesion.Registrar(solicitud, huella);
            db.Adhesiones.Add(adhesion);
        }

        var ahora = clock.GetUtcNow();
        if (!adhesion.TocaEscribir(ahora)) return;

        var plantilla = adhesion.Estado is EstadoAdhesion.Verificada ? Plantilla.AdhesionYaConstaba : Plantilla.ConfirmarAdhesion;
        db.Correos.Add(new() { Plantilla = plantilla, AdhesionFolio = adhesion.Folio, CreadoEn = ahora, ProximoIntentoEn = ahora });
    }

    private static string Clave(Adhesion a) => Clave(a.Huella, a.ObjetoFolio, a.Adherente, a.Tipo);

    private static string Clave(byte[] huella, string objeto, Adherente adherente, TipoAdhesion tipo) => $"{Convert.ToHexString(huella)}/{objeto}/{adherente}/{tipo}";
}
