using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Acuerdos;

internal sealed class PreguntarAcuerdoHandler(SecretariadoDbContext db) : IRequestHandler<PreguntarAcuerdo, AcuerdoResumen?>
{
    public async Task<AcuerdoResumen?> Handle(PreguntarAcuerdo pregunta, CancellationToken ct) =>
        await db.Acuerdos.AsNoTracking().SingleOrDefaultAsync(a => a.Folio == pregunta.Folio, ct) is not { } acuerdo ? null : new AcuerdoResumen(
            acuerdo.Folio, acuerdo.SesionFolio, acuerdo.EjercicioFolio, acuerdo.Materia,
            acuerdo.FueAdoptado, HuboQuorum: acuerdo.Votacion.Quorum.HayQuorum, acuerdo.ObjetoFolio, acuerdo.TomadoEl, acuerdo.SinEfecto?.Desde);
}
