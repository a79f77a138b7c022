using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

internal static class BalanceDePropuestas
{
    /// <summary>Counts a consultation's proposals; exact while the consultation is held.</summary>
    public static async Task<BalancePropuestas> BalanceDeAsync(this IQueryable<Propuesta> propuestas, string consultaFolio, CancellationToken ct)
    {
        var cuentas = await propuestas.AsNoTracking().Where(p => p.ConsultaFolio == consultaFolio)
            .GroupBy(p => new { p.Canal, p.Estado }).Select(g => new { g.Key.Canal, g.Key.Estado, Total = g.Count() }).ToListAsync(ct);

        return new(
            Recibidas: cuentas.Sum(c => c.Total),
            Electronicas: cuentas.Where(c => c.Canal is TipoCanal.Electronico).Sum(c => c.Total),
            Presenciales: cuentas.Where(c => c.Canal is TipoCanal.Presencial).Sum(c => c.Total),
            PorAdmitir: En(EstadoPropuesta.Recibida),
            NoAdmitidas: En(EstadoPropuesta.NoAdmitida),
            PorResponder: En(EstadoPropuesta.Admitida, EstadoPropuesta.EnAnalisis),
            Respondidas: En(EstadoPropuesta.Aceptada, EstadoPropuesta.AceptadaParcial, EstadoPropuesta.Rechazada, EstadoPropuesta.Duplicada, EstadoPropuesta.Incorporada),
            Aceptadas: En(EstadoPropuesta.Aceptada, EstadoPropuesta.AceptadaParcial, EstadoPropuesta.Incorporada),
            DeMedios: cuentas.Where(c => c.Canal is TipoCanal.Medios).Sum(c => c.Total),
            DeRedes: cuentas.Where(c => c.Canal is TipoCanal.Redes).Sum(c => c.Total));

        int En(params EstadoPropuesta[] estados) => cuentas.Where(c => estados.Contains(c.Estado)).Sum(c => c.Total);
    }
}
