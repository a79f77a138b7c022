namespace OpenGov.Compromisos.Compromisos;

/// <summary>Una modificación autorizada que cambió lo escrito después del lanzamiento.</summary>
/// <param name="Folio">Folio de la solicitud, donde constan el motivo y cada cambio.</param>
/// <param name="AcuerdoFolio">Folio del acuerdo que la autorizó.</param>
/// <param name="Fecha">Día en que surtió efecto.</param>
/// <param name="Extemporanea">Verdadero si prorroga una fecha que ya había pasado.</param>
internal sealed record ModificacionAplicada(string Folio, string AcuerdoFolio, DateOnly Fecha, bool Extemporanea);
