namespace OpenGov.Compromisos.Planes;

internal enum EstadoPlan
{
    Borrador,
    EnConsulta,
    EnAjuste,
    Aprobado,
    Lanzado,
    EnImplementacion,
    Concluido,
    Evaluado,
    Cancelado,
}
