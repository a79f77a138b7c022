using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>
/// Judges every member again once a day. The facts do it within seconds; this finds what no fact told, such as a seat
/// recorded while its holder was being named.
/// </summary>
internal sealed class RevisarIndependenciaJob(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IScheduledJob
{
    public static string Name => "seguimiento.revisar-independencia";

    public static TimeSpan Every => TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken ct)
    {
        var fecha = clock.GetToday();
        foreach (var comite in await db.Comites.Where(c => c.Estado != EstadoComite.Disuelto).OrderBy(c => c.Folio).ToListAsync(ct))
        {
            foreach (var persona in comite.Integrantes.Select(i => i.PersonaFolio).Distinct().ToList())
                comite.RevisarPersona(persona, await sender.Send(new PreguntarCargos(persona), ct), fecha);
            var vinculos = await db.LosVinculos(comite.Folio, ct);
            foreach (var compromiso in await sender.LosCompromisos(comite.PlanFolio, ct)) comite.RevisarCompromiso(compromiso, vinculos, fecha);
        }

        await db.SaveChangesAsync(ct);
    }
}
