namespace OpenGov.Compromisos.Modificaciones;

internal enum EstadoModificacion
{
    Presentada,
    EnRevision,
    Autorizada,
    Rechazada,
}
