using OpenGov.Difusion.Correo;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Finds out whose each captured paper is and counts it, once for each person and object; whoever gave her address is told, so that a paper she never signed does not count in silence.</summary>
internal sealed class ContarPapelesJob(DifusionDbContext db, ActContext act, TimeProvider clock) : IScheduledJob
{
    private const int Tanda = 200;

    public static string Name => "difusion.contar-papeles";

    public static TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await ContarTandaAsync(ct)) db.ChangeTracker.Clear();
    }

    private async Task<bool> ContarTandaAsync(CancellationToken ct)
    {
        if (!await db.Papeles.AnyAsync(p => p.Suerte == null, ct)) return false;

        await db.EsperarTurnoAsync(ct); // none of them is annulled from here on
        var papeles = await db.Papeles.Where(p => p.Suerte == null).OrderBy(p => p.Id).Take(Tanda).ToListAsync(ct);
        if (papeles.Count == 0) return false;

        act.Ejemplo = papeles[0].Ejemplo; // what is marked as an example does not share an act with what is not
        papeles = [.. papeles.TakeWhile(p => p.Ejemplo == act.Ejemplo)];
        var constan = await AdhesionesQueConstan.DeAsync(db, [.. papeles.Select(p => p.Huella)], ct);
        var (ahora, cuentan, sobran) = (clock.GetUtcNow(), new List<Conteo>(), new List<Guid>());
        foreach (var papel in papeles)
        {
            papel.Resolver(constan.EstaBloqueada(papel.Huella) ? SuerteDelPapel.NoSeUsa : Contar(papel, constan, ahora, cuentan, sobran));
            if (papel.Suerte is not SuerteDelPapel.Cuenta && papel.DatoId is { } dato) sobran.Add(dato);
        }

        await db.ContarAsync(cuentan, ct);
        await db.DatosPersonales.Where(d => sobran.Contains(d.Id)).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private SuerteDelPapel Contar(PapelDeAdhesion papel, AdhesionesQueConstan constan, DateTimeOffset ahora, List<Conteo> cuentan, List<Guid> sobran)
    {
        var adhesion = constan.De(papel.Huella, papel.ObjetoFolio, papel.Adherente, papel.Tipo);
        var anterior = adhesion.DatoId;
        if (!adhesion.RecibirPapel(papel, ahora)) return SuerteDelPapel.YaConstaba;

        sobran.Add(anterior);
        cuentan.Add(Conteo.Verificada(adhesion, ahora));
        if (papel.DatoId is not null && adhesion.TocaEscribir(ahora))
            db.Correos.Add(new() { Plantilla = Plantilla.AdhesionEnPapel, AdhesionFolio = adhesion.Folio, CreadoEn = ahora, ProximoIntentoEn = ahora });
        return SuerteDelPapel.Cuenta;
    }
}
