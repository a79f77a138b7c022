namespace OpenGov.Compromisos.Compromisos;

/// <summary>El avance en sus tres valores, que nunca se mezclan: declarar no es verificar.</summary>
/// <param name="Declarado">Lo que dice el responsable, en por ciento.</param>
/// <param name="Validado">Lo que sostiene un reporte validado, en por ciento.</param>
/// <param name="Verificado">Lo que verificó el comité independiente, en por ciento.</param>
/// <param name="Fecha">Día del último cambio de cualquiera de los tres.</param>
internal sealed record AvanceInformado(decimal Declarado, decimal Validado, decimal Verificado, DateOnly Fecha)
{
    public const decimal Completo = 100m;

    [JsonIgnore]
    public bool HayTrabajo => Declarado > 0 || Validado > 0 || Verificado > 0;
}

/// <summary>Cómo y cuándo terminó.</summary>
/// <param name="Resultado">Cumplido solo si el comité verificó el 100 por ciento.</param>
/// <param name="Fecha">Día del cierre.</param>
/// <param name="Verificado">Por ciento verificado al cerrar.</param>
internal sealed record CierreDeCompromiso(ResultadoCierre Resultado, DateOnly Fecha, decimal Verificado);

/// <summary>Por qué dejó de estar en el plan después del lanzamiento.</summary>
/// <param name="Acuerdo">El acuerdo que lo autorizó.</param>
/// <param name="Motivo">La razón que se dio.</param>
/// <param name="Fecha">Día del retiro.</param>
internal sealed record RetiroDeCompromiso(AcuerdoCitado Acuerdo, string Motivo, DateOnly Fecha);
