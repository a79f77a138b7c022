using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

internal sealed class PreguntarForoHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarForo, ForoResumen?>
{
    public async Task<ForoResumen?> Handle(PreguntarForo pregunta, CancellationToken ct)
    {
        var folio = SecretariadoTecnico.FolioDe(pregunta.EjercicioFolio);
        if (await db.Secretariados.AsNoTracking().SingleOrDefaultAsync(s => s.Folio == folio, ct) is not { } stl) return null;

        var sesiones = await db.Sesiones.AsNoTracking().Where(s => s.SecretariadoFolio == folio && s.ConcluidaEl <= pregunta.Dia).ToListAsync(ct);
        return new(
            stl.Folio, HastaEl(stl.InstaladoDesde), HastaEl(stl.Trayectoria.Conclusion?.Fecha),
            [.. stl.AsientosEn(pregunta.Dia).Where(a => (a.Titular ?? a.Suplente) is not null).Select(a => a.Sector).Distinct().Order(StringComparer.Ordinal)],
            [.. sesiones.OrderBy(s => s.Convocatoria.Dia).Select(s => new SesionCelebrada(s.Folio, s.Convocatoria.Dia, s.Acta!.LimitePublicacion, HastaEl(s.Acta.PublicadaEl)))]);

        DateOnly? HastaEl(DateOnly? fecha) => fecha <= pregunta.Dia ? fecha : null;
    }
}
