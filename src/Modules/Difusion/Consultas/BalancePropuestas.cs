namespace OpenGov.Difusion.Consultas;

/// <summary>Cuántas propuestas hubo y qué se hizo con ellas.</summary>
/// <param name="Recibidas">Todas las que llegaron, por cualquier canal.</param>
/// <param name="Electronicas">Las que llegaron por medios electrónicos.</param>
/// <param name="Presenciales">Las que se capturaron de papel.</param>
/// <param name="DeMedios">Las que se recogieron de medios de comunicación.</param>
/// <param name="DeRedes">Las que se recogieron de redes sociales.</param>
/// <param name="PorAdmitir">Las que esperan que se decida su admisión.</param>
/// <param name="NoAdmitidas">Las que no se admitieron, con razón publicada.</param>
/// <param name="PorResponder">Las admitidas que esperan respuesta razonada.</param>
/// <param name="Respondidas">Las admitidas con respuesta razonada, sea cual sea su sentido.</param>
/// <param name="Aceptadas">Las respondidas que se aceptaron, en todo o en parte.</param>
internal sealed record BalancePropuestas(
    int Recibidas, int Electronicas, int Presenciales, int PorAdmitir, int NoAdmitidas, int PorResponder, int Respondidas, int Aceptadas,
    int DeMedios = 0, int DeRedes = 0);
