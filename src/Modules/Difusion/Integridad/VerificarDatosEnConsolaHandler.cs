using System.Text.Json;
using Npgsql;
using OpenGov.Difusion.Contracts;

namespace OpenGov.Difusion.Integridad;

internal sealed class VerificarDatosEnConsolaHandler(NpgsqlDataSource source, LecturaDePuntos puntos, PublicationQueue historia)
    : IRequestHandler<VerificarDatosEnConsola, InformeDeIntegridad>
{
    public async Task<InformeDeIntegridad> Handle(VerificarDatosEnConsola consulta, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var firmados = new Dictionary<long, PuntoDeControl>();
        for (var desde = 0L; await puntos.DesdeAsync(desde, 1_000, ct) is { Count: > 0 } tanda; desde = tanda[^1].Tamano)
            foreach (var punto in tanda) firmados[punto.Tamano] = punto;

        var verificacion = new VerificacionDeBitacora(firmados, Guardado(consulta.PuntoDeControl));
        for (var siguiente = TandaAsync(0, ct); await siguiente is { Count: > 0 } tanda;)
        {
            siguiente = TandaAsync(tanda[^1].Cursor, ct); // the next is on its way while this one is judged
            await verificacion.LeerAsync(connection, historia, tanda, ct);
        }

        await verificacion.CerrarAsync(connection, historia, ct);

        return new InformeDeIntegridad(verificacion.Tamano, firmados.Count, verificacion.Raiz, verificacion.Faltas);
    }

    private Task<IReadOnlyList<FilaDeBitacora>> TandaAsync(long desde, CancellationToken ct) => FilaDeBitacora.DesdeAsync(source, desde, 2_000, ct);

    private static PuntoDeControl? Guardado(string? texto)
    {
        if (texto is null) return null;

        try
        {
            return JsonSerializer.Deserialize<PuntoDeControl>(texto, Json.Stored);
        }
        catch (JsonException ilegible)
        {
            throw new RuleViolationException("DIF-punto-de-control-ilegible", $"Eso no es un punto de control como lo da la API: {ilegible.Message}", StatusCodes.Status422UnprocessableEntity);
        }
    }
}
