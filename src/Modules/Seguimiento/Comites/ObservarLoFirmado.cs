using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Comites;

internal static class ObservarLoFirmado
{
    /// <summary>Marks what a member signed on days she was no longer independent; nothing is deleted, and none of it counts (I6).</summary>
    public static async Task ObservarLoFirmadoPor(this SeguimientoDbContext db, IntegranteComite inhabilitado, DateOnly fecha, CancellationToken ct)
    {
        var firmadas = await db.Verificaciones.Where(v => v.IntegranteId == inhabilitado.Id).OrderBy(v => v.CompromisoFolio).ToListAsync(ct);
        foreach (var verificacion in firmadas.Where(v => v.Observar(inhabilitado.Inhabilitacion!)))
        {
            var expediente = await db.HoldAsync<Expediente>(verificacion.CompromisoFolio, ct);
            expediente.Observar(verificacion, fecha);
        }
    }
}
