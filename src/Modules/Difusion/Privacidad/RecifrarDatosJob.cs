namespace OpenGov.Difusion.Privacidad;

/// <summary>After a key is put in front of the ring, closes with it what older keys closed. Then the old one may be taken out.</summary>
internal sealed class RecifrarDatosJob(DifusionDbContext db, Llavero llavero, Resguardo resguardo) : IScheduledJob
{
    private const int Tanda = 500;

    public static string Name => "difusion.recifrar-datos";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            var viejos = await db.DatosPersonales.Where(d => d.Llave != llavero.Vigente).OrderBy(d => d.Id).Take(Tanda).ToListAsync(ct);
            if (viejos.Count == 0) return;

            foreach (var dato in viejos) resguardo.Cerrar(dato, resguardo.Leer(dato));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
