using OpenGov.Difusion.Contracts;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class AnotarPropuestaIncorporadaHandler(CompromisosDbContext db) : INotificationHandler<PropuestaIncorporada>
{
    public async Task Handle(PropuestaIncorporada hecho, CancellationToken ct)
    {
        var compromiso = await db.GetAsync<Compromiso>(hecho.CompromisoFolio, ct);

        compromiso.Incorporar(new(
            TipoOrigen.Propuesta, hecho.PropuestaFolio, hecho.Fecha, Propuesta: new(hecho.ConsultaFolio, hecho.CompromisoVersion, hecho.Fragmento)));
        await db.SaveChangesAsync(ct);
    }
}
