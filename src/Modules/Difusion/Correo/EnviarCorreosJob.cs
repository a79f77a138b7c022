using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Correo;

/// <summary>Writes the mail that waits, each in a unit of work of its own: one that cannot leave waits for its next turn and stops no other.</summary>
internal sealed class EnviarCorreosJob(
    DifusionDbContext db, IServiceScopeFactory scopes, ActContext act, IOptions<CorreoOptions> options, TimeProvider clock, ILogger<EnviarCorreosJob> logger) : IScheduledJob
{
    private const int Tanda = 50;
    private static readonly TimeSpan Turno = TimeSpan.FromSeconds(20);

    public static string Name => "difusion.enviar-correos";

    public static TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var inicio = clock.GetTimestamp();
        var pendientes = await db.Correos.Where(c => c.EnviadoEn == null && c.ApartadoEn == null && c.ProximoIntentoEn <= clock.GetUtcNow())
            .OrderBy(c => c.ProximoIntentoEn).Take(Tanda).Select(c => c.Id).ToListAsync(ct);
        if (pendientes.Count > 0 && !options.Value.Hay)
            throw new InvalidOperationException("Hay correos por enviar y no se ha dicho cómo: da OPENGOV__CORREO__SERVIDOR, o OPENGOV__CORREO__CARPETA para desarrollo.");

        foreach (var id in pendientes)
        {
            if (clock.GetElapsedTime(inicio) > Turno) return; // the rest leaves in the next
            await EscribirAsync(id, ct);
        }
    }

    private async Task EscribirAsync(Guid id, CancellationToken ct)
    {
        try
        {
            await ApartePara(envio => envio.EscribirAsync(id, ct));
        }
        catch (Exception fallo) when (!ct.IsCancellationRequested)
        {
            var clase = Clase(fallo);
            logger.LogWarning("El correo {Correo} no salió: {Clase} ({Tipo})", id, clase, fallo.GetType().Name); // what it says may repeat the address
            await ApartePara(envio => envio.NotarFalloAsync(id, clase, ct));
        }
    }

    private async Task ApartePara(Func<EnvioDeCorreo, Task> hacer)
    {
        await using var scope = scopes.CreateAsyncScope();
        var suyo = scope.ServiceProvider.GetRequiredService<ActContext>();
        (suyo.Actor, suyo.Operation, suyo.Trace) = (act.Actor, act.Operation, act.Trace);
        await hacer(scope.ServiceProvider.GetRequiredService<EnvioDeCorreo>());
    }

    private static string Clase(Exception fallo) => fallo switch
    {
        CorreoNoEnviadoException noEnviado => noEnviado.Clase,
        CryptographicException or LlaveAusenteException => "datos_ilegibles",
        _ when fallo is DbUpdateConcurrencyException || DatabaseFailure.IsCollision(fallo) => CorreoPorEnviar.Ocupada,
        _ => "fallo_interno",
    };
}
