using OpenGov.Mesas.Contracts;

namespace OpenGov.Compromisos.Compromisos;

internal sealed class AnotarCompromisoPropuestoPorMesaHandler(CompromisosDbContext db) : INotificationHandler<CompromisoPropuestoPorMesa>
{
    public async Task Handle(CompromisoPropuestoPorMesa hecho, CancellationToken ct)
    {
        var origen = new Origen(TipoOrigen.Mesa, hecho.MesaFolio, hecho.Fecha, new(
            Origen.PasoDefinirCompromisos, hecho.Texto, hecho.Numero, hecho.Titulo, hecho.ResponsableSugerido, hecho.LineaDeAccion));
        var vigencia = await db.VigenciaDelPlan(hecho.EjercicioFolio, ct); // the plan has the folio of its ejercicio
        var conocido = await db.Compromisos.SingleOrDefaultAsync(c => c.MesaFolio == hecho.MesaFolio && c.MesaNumero == hecho.Numero, ct);

        if (conocido is not null) conocido.CorregirPropuesta(origen, vigencia);
        else
            db.Compromisos.Add(Compromiso.DeMesa(
                await db.NuevoFolioDeCompromiso(hecho.EjercicioFolio, ct), hecho.EjercicioFolio, hecho.TemaClave, origen, await ProblematicaDe(hecho.MesaFolio, ct), vigencia));

        await db.SaveChangesAsync(ct);
    }

    private Task<string?> ProblematicaDe(string mesaFolio, CancellationToken ct) => db.Problematicas
        .Where(p => p.MesaFolio == mesaFolio).OrderByDescending(p => p.Id).Select(p => p.Folio).FirstOrDefaultAsync(ct);
}
