using Microsoft.Extensions.Logging;
using Npgsql;
using OpenGov.Difusion.Integridad;

namespace OpenGov.Difusion.Cambios;

/// <summary>One host at a time sequences, as long as its connection holds the lock; the others wait to take its place.</summary>
internal sealed class SecuenciadorService(
    Secuenciador secuenciador, Firmante firmante, EspejoDePuntos espejo, NpgsqlDataSource source, IServiceScopeFactory scopes, ILogger<SecuenciadorService> logger)
    : ServicioInsistente("Los datos abiertos", logger)
{
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(1);

    protected override async Task TrabajarAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using (var candado = new NpgsqlCommand("select pg_try_advisory_lock(hashtext('opengov.entregas'))", connection))
            if (await candado.ExecuteScalarAsync(ct) is not true) return;

        try
        {
            await AnotarLlaveAsync(ct);
            await using (var escucha = new NpgsqlCommand($"listen {PublicationQueue.Channel}", connection)) await escucha.ExecuteNonQueryAsync(ct);
            var atrasado = true;
            while (!ct.IsCancellationRequested)
            {
                while (await secuenciador.SecuenciarAsync(connection, ct) > 0) atrasado = true;
                if (atrasado) atrasado = !await espejo.PonerAlDiaAsync(ct);
                await connection.WaitAsync(Paciencia, ct);
            }
        }
        finally
        {
            await Novedades.SoltarAsync(connection);
        }
    }

    private async Task AnotarLlaveAsync(CancellationToken ct)
    {
        if (firmante.LlavePublica is not { } pem) return;

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActContext>().Actor = Actor.System;
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(new AnotarLlaveDeFirma(pem), ct);
    }
}
