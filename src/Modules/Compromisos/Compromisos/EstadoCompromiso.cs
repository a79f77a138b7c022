namespace OpenGov.Compromisos.Compromisos;

internal enum EstadoCompromiso
{
    Propuesto,
    EnRedaccion,
    Validado,
    EnConsulta,
    Ajustado,
    Aprobado,
    Lanzado,
    EnImplementacion,
    Cerrado,
    Descartado,
    Retirado,
}

/// <summary>Cómo terminó un compromiso.</summary>
internal enum ResultadoCierre
{
    Cumplido,
    CumplidoParcial,
    Incumplido,
}
