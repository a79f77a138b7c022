namespace OpenGov.Seguimiento.Comites;

internal enum PoliticaConflicto { Excusa, Rechazo }

/// <summary>Las reglas con que se formó un comité; se publican con él.</summary>
/// <param name="Minimo">Integrantes mínimos (I7).</param>
/// <param name="GobiernoMaximoPct">Mayor porcentaje de integrantes de sectores de gobierno (I7).</param>
/// <param name="EnfriamientoMeses">Meses que deben pasar desde que se dejó el STL (I2).</param>
/// <param name="DeclaracionMeses">Meses que vale una declaración de intereses (I4).</param>
/// <param name="ConflictoLaboral">Qué pasa con quien trabaja para un implementador: se excusa de sus compromisos, o no se le admite (I3).</param>
internal sealed record ReglasComite(
    int Minimo = 3,
    int GobiernoMaximoPct = 0,
    int EnfriamientoMeses = 12,
    int DeclaracionMeses = 12,
    PoliticaConflicto ConflictoLaboral = PoliticaConflicto.Excusa)
{
    /// <summary>Rules laxer than those of the route are chosen with a reason, which is published.</summary>
    public void ExigirRazon(string? motivo) => Rule.Require(
        (EnfriamientoMeses >= 12 && DeclaracionMeses <= 12 && GobiernoMaximoPct == 0) || !string.IsNullOrWhiteSpace(motivo),
        "SEG-reglas-laxas-sin-motivo", "Estas reglas piden menos independencia que las de la ruta: di en «motivo» por qué; se publica.");

    public void ExigirDeclaracion(DeclaracionIntegrante declaracion, DateOnly fecha) => Rule.Require(
        declaracion.EstaVigenteEl(fecha, DeclaracionMeses),
        "SEG-I4-declaracion-vencida", $"La declaración de intereses se firma antes del acto, y hace menos de {DeclaracionMeses} meses; esta es del {declaracion.FirmadaEl:yyyy-MM-dd}.");
}

/// <summary>Cómo está integrado el comité frente a sus reglas (I7).</summary>
/// <param name="Vigentes">Integrantes en funciones.</param>
/// <param name="EsImpar">Verdadero si son un número impar.</param>
/// <param name="GobiernoPct">Porcentaje de ellos que viene de sectores de gobierno.</param>
/// <param name="EstaCompleta">Verdadero si cumple el mínimo, la imparidad y el tope de gobierno.</param>
internal sealed record IntegracionComite(int Vigentes, bool EsImpar, decimal GobiernoPct, bool EstaCompleta)
{
    public static IntegracionComite De(IReadOnlyList<IntegranteComite> integrantes, ReglasComite reglas)
    {
        var vigentes = integrantes.Count(i => i.Vigente);
        var gobierno = integrantes.Count(i => i.Vigente && Sectores.EsGobierno(i.Sector));
        var pct = vigentes == 0 ? 0 : Math.Round(100m * gobierno / vigentes, 2);
        var impar = vigentes % 2 == 1;
        return new(vigentes, impar, pct, vigentes >= reglas.Minimo && impar && pct <= reglas.GobiernoMaximoPct && gobierno * 2 < vigentes);
    }

    /// <summary>The committee as it was on a day, with whoever could act then.</summary>
    public static IntegracionComite El(DateOnly dia, IReadOnlyList<IntegranteComite> integrantes, ReglasComite reglas) =>
        De([.. integrantes.Where(i => i.EstaHabilitadoEl(dia)).Select(i => i with { Hasta = null, Inhabilitacion = null })], reglas);

    /// <summary>Asked of a committee at work. It may be short of members, or whoever is watched could stop it by appointing them; it may not be the government's.</summary>
    public void ExigirSinGobierno(ReglasComite reglas) => Rule.Ensure(
        GobiernoPct <= reglas.GobiernoMaximoPct && GobiernoPct < 50,
        "SEG-I7-mayoria-de-gobierno", $"El {GobiernoPct} % del comité vendría del gobierno; sus reglas admiten hasta {reglas.GobiernoMaximoPct} % y nunca la mitad.");

    public void Exigir(ReglasComite reglas)
    {
        Rule.Require(Vigentes >= reglas.Minimo, "SEG-I7-minimo", $"El comité necesita al menos {reglas.Minimo} integrantes; tiene {Vigentes}.");
        Rule.Require(EsImpar, "SEG-I7-par", $"El comité se integra con un número impar de personas; tiene {Vigentes}.");
        Rule.Require(EstaCompleta,
            "SEG-I7-gobierno", $"El {GobiernoPct} % del comité viene del gobierno; sus reglas admiten hasta {reglas.GobiernoMaximoPct} % y nunca la mitad.");
    }
}
