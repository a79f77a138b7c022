using OpenGov.Compromisos.Contracts;

namespace OpenGov.Seguimiento.Indicadores;

/// <summary>Indicators are born with the launch of their commitment, follow its authorised modifications and close with it.</summary>
internal sealed class AnotarIndicadoresHandler(SeguimientoDbContext db)
    : INotificationHandler<CompromisoLanzado>, INotificationHandler<ModificacionAutorizada>, INotificationHandler<CompromisoRetirado>, INotificationHandler<CompromisoCerrado>
{
    public async Task Handle(CompromisoLanzado hecho, CancellationToken ct)
    {
        var conocidos = await DelCompromiso(hecho.Compromiso.Folio, ct);

        Nacer(hecho.Compromiso, conocidos);
        await db.SaveChangesAsync(ct);
    }

    public async Task Handle(ModificacionAutorizada hecho, CancellationToken ct)
    {
        var conocidos = await DelCompromiso(hecho.CompromisoFolio, ct);
        var porClave = hecho.Compromiso.Indicadores.ToDictionary(i => i.Clave);

        foreach (var indicador in conocidos)
        {
            if (porClave.TryGetValue(indicador.Clave, out var resumen)) indicador.Redisenar(DisenoIndicador.De(resumen), hecho.AcuerdoFolio, hecho.Fecha);
            else indicador.Cerrar($"La modificación autorizada por {hecho.AcuerdoFolio} lo quitó del compromiso.", hecho.Fecha);
        }

        Nacer(hecho.Compromiso, conocidos);
        await db.SaveChangesAsync(ct);
    }

    public Task Handle(CompromisoRetirado hecho, CancellationToken ct) => CerrarAsync(hecho.CompromisoFolio, "El compromiso se retiró.", hecho.Fecha, ct);

    public Task Handle(CompromisoCerrado hecho, CancellationToken ct) => CerrarAsync(hecho.CompromisoFolio, "El compromiso se cerró.", hecho.Fecha, ct);

    private async Task CerrarAsync(string compromisoFolio, string motivo, DateOnly fecha, CancellationToken ct)
    {
        foreach (var indicador in await DelCompromiso(compromisoFolio, ct)) indicador.Cerrar(motivo, fecha);
        await db.SaveChangesAsync(ct);
    }

    private void Nacer(CompromisoResumen compromiso, List<Indicador> conocidos) =>
        db.Indicadores.AddRange(compromiso.Indicadores.Where(i => conocidos.TrueForAll(c => c.Clave != i.Clave)).Select(i => Indicador.Nacer(compromiso, i)));

    private Task<List<Indicador>> DelCompromiso(string folio, CancellationToken ct) => db.Indicadores.Where(i => i.CompromisoFolio == folio).ToListAsync(ct);
}
