using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Correo;

/// <summary>Writes the mail that waits. The link is made here, so its secret exists only in the mail; a mail that may have left and is written again brings another.</summary>
internal sealed class EnviarCorreosJob(
    DifusionDbContext db, ICorreo correo, Redaccion redaccion, Resguardo resguardo, IOptions<CorreoOptions> options, ISender sender, TimeProvider clock, ILogger<EnviarCorreosJob> logger) : IScheduledJob
{
    private const int Tanda = 50;
    private static readonly TimeSpan Turno = TimeSpan.FromSeconds(20);

    public static string Name => "difusion.enviar-correos";

    public static TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var inicio = clock.GetTimestamp();
        var pendientes = await db.Correos.Where(c => c.EnviadoEn == null && c.ApartadoEn == null && c.ProximoIntentoEn <= clock.GetUtcNow())
            .OrderBy(c => c.ProximoIntentoEn).Take(Tanda).ToListAsync(ct);
        if (pendientes.Count > 0 && !options.Value.Hay)
            throw new InvalidOperationException("Hay correos por enviar y no se ha dicho cómo: da OPENGOV__CORREO__SERVIDOR, o OPENGOV__CORREO__CARPETA para desarrollo.");

        foreach (var pendiente in pendientes)
        {
            if (clock.GetElapsedTime(inicio) > Turno) return; // the rest leaves in the next
            await EscribirAsync(pendiente, ct);
        }
    }

    private async Task EscribirAsync(CorreoPorEnviar pendiente, CancellationToken ct)
    {
        var adhesion = await db.HoldAsync<Adhesion>(pendiente.AdhesionFolio, ct);
        var dato = await db.DatosPersonales.AsNoTracking().SingleOrDefaultAsync(d => d.Id == adhesion.DatoId, ct);
        if (dato is null || await db.BloqueosDeCorreo.AnyAsync(b => b.Huella == adhesion.Huella, ct))
        {
            pendiente.Sobra(clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return;
        }

        var titulo = await sender.TituloAsync(adhesion.ObjetoFolio, ct);
        var enlace = Enlace.Nuevo();
        if (pendiente.Plantilla is Plantilla.ConfirmarAdhesion) adhesion.Enlazar(Enlace.Huella(enlace), clock.GetUtcNow());
        await db.SaveChangesAsync(ct); // before it leaves: a link that arrives works

        try
        {
            await correo.EnviarAsync(redaccion.Escribir(pendiente.Plantilla, resguardo.Leer(dato).Correo, adhesion, titulo, enlace), ct);
            pendiente.Enviado(clock.GetUtcNow());
        }
        catch (Exception fallo) when (fallo is CorreoNoEnviadoException or CryptographicException or LlaveAusenteException)
        {
            pendiente.Fallo((fallo as CorreoNoEnviadoException)?.Clase ?? "datos_ilegibles", clock.GetUtcNow()); // the others go on
            logger.LogWarning("El correo {Correo} no salió en su intento {Intento}: {Clase}", pendiente.Id, pendiente.Intentos, pendiente.UltimoError);
        }

        await db.SaveChangesAsync(ct);
    }
}
