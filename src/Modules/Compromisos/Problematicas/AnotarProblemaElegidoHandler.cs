using OpenGov.Mesas.Contracts;

namespace OpenGov.Compromisos.Problematicas;

internal sealed class AnotarProblemaElegidoHandler(CompromisosDbContext db) : INotificationHandler<ProblemaElegido>
{
    public async Task Handle(ProblemaElegido hecho, CancellationToken ct)
    {
        var origen = new Origen(TipoOrigen.Mesa, hecho.MesaFolio, hecho.Fecha, new(Origen.PasoElegirProblema, hecho.Enunciado));
        var planteamiento = new Planteamiento { Enunciado = hecho.Enunciado, Causas = hecho.Causas, Efectos = hecho.Efectos };
        var suyas = await db.Problematicas.Where(p => p.MesaFolio == hecho.MesaFolio).ToListAsync(ct);

        if (suyas.Find(p => p.Es(origen, planteamiento)) is { } conocida) conocida.ReplantearDesdeMesa(origen, planteamiento);
        else
            db.Problematicas.Add(Problematica.Identificar(
                await db.NuevoFolioDeProblematica(hecho.EjercicioFolio, ct), hecho.EjercicioFolio, hecho.TemaClave, planteamiento, origen));

        await db.SaveChangesAsync(ct);
    }
}
