using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Cómo y cuándo terminó.</summary>
/// <param name="Resultado">Cumplido solo si el comité verificó el 100 por ciento.</param>
/// <param name="Fecha">Día del cierre.</param>
/// <param name="Verificado">Por ciento verificado al cerrar.</param>
internal sealed record CierreDeCompromiso(ResultadoCierre Resultado, DateOnly Fecha, decimal Verificado)
{
    /// <summary>C7: what was verified decides how it may be said to have ended.</summary>
    public static CierreDeCompromiso Con(ResultadoCierre resultado, Compromiso compromiso, DateOnly fecha)
    {
        Rule.Ensure(compromiso.Estado.EstaVigente(),
            "COM-C7-compromiso-no-vigente", "Solo se cierra un compromiso lanzado y sin cerrar.");
        var verificado = compromiso.Avance?.Verificado ?? 0;
        Rule.Ensure(resultado is not ResultadoCierre.Cumplido || verificado >= AvanceInformado.Completo,
            "COM-C7-sin-verificar", $"El comité ha verificado {verificado:0.##} por ciento: se cierra como cumplido solo con 100.");
        Rule.Ensure(resultado is ResultadoCierre.Cumplido || verificado < AvanceInformado.Completo,
            "COM-C7-todo-verificado", "El comité verificó todas las actividades: el compromiso se cierra como cumplido.");
        Rule.Ensure(resultado is not ResultadoCierre.CumplidoParcial || verificado > 0,
            "COM-C7-nada-verificado", "El comité no ha verificado ninguna actividad: no puede cerrarse como cumplido en parte.");

        Rule.Ensure(resultado is ResultadoCierre.Cumplido || fecha > compromiso.Redaccion.Plazo!.Fin,
            "COM-C7-plazo-vigente", $"Su plazo termina el {compromiso.Redaccion.Plazo!.Fin:yyyy-MM-dd}: antes solo se cierra como cumplido. Para dejarlo, retíralo por acuerdo.");

        return new(resultado, fecha, verificado);
    }
}

/// <summary>Por qué dejó de estar en el plan después del lanzamiento.</summary>
/// <param name="Acuerdo">El acuerdo que lo autorizó.</param>
/// <param name="Motivo">La razón que se dio.</param>
/// <param name="Fecha">Día del retiro.</param>
internal sealed record RetiroDeCompromiso(AcuerdoCitado Acuerdo, string Motivo, DateOnly Fecha)
{
    /// <summary>Once launched it leaves only by an acuerdo about it, and says why.</summary>
    public static RetiroDeCompromiso Por(AcuerdoResumen? acuerdo, Compromiso compromiso, string? motivo, DateOnly fecha)
    {
        Rule.Ensure(compromiso.Estado.EstaVigente(),
            "COM-C5-compromiso-no-vigente", "Solo se retira un compromiso lanzado y sin cerrar; antes del lanzamiento se descarta.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "COM-C5-retiro-sin-motivo", "Retirar un compromiso exige su motivo, que se publica.");

        return new(AcuerdoCitado.Exigir(acuerdo, Materia.RetiroCompromiso, compromiso.Folio, desde: compromiso.Lanzamiento?.Fecha, fecha), motivo!.Trim(), fecha);
    }
}
