using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Ejercicios;

internal sealed class PreguntarEjercicioHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarEjercicio, EjercicioResumen?>
{
    public async Task<EjercicioResumen?> Handle(PreguntarEjercicio pregunta, CancellationToken ct)
    {
        var ejercicio = await db.Ejercicios.AsNoTracking().SingleOrDefaultAsync(e => e.Folio == pregunta.Folio, ct);
        if (ejercicio is null) return null;

        var folio = SecretariadoTecnico.FolioDe(ejercicio.Folio);
        var secretariado = await db.Secretariados.AsNoTracking().SingleOrDefaultAsync(s => s.Folio == folio, ct);

        return new(
            ejercicio.Id, ejercicio.Folio, ejercicio.Entidad, ejercicio.Nombre, ejercicio.NumeroPal,
            secretariado?.Folio, secretariado?.InstaladoDesde, secretariado?.Trayectoria.Conclusion?.Fecha);
    }
}
