namespace OpenGov.Difusion.Campanas;

/// <summary>
/// A quién ha llegado la difusión de un plan: se calcula al leer, con las acciones registradas y no anuladas. Los alcances se suman como se contaron:
/// quien recibió dos acciones cuenta dos veces, y el de una acción en varios municipios no se reparte entre ellos.
/// </summary>
/// <param name="PlanFolio">Folio del plan.</param>
/// <param name="CalculadoPara">Último día cuyas acciones se cuentan, hora del centro de México.</param>
/// <param name="MunicipiosAlcanzados">Municipios con al menos una acción.</param>
/// <param name="PorPublico">Los cinco públicos, también los que no se han alcanzado.</param>
/// <param name="PorMunicipio">Municipios alcanzados, uno por público.</param>
/// <param name="Advertencias">Públicos que la ruta pide y a los que aún no se llega (F1); al cerrar la consulta quedan publicadas en ella.</param>
internal sealed record AlcanceDelPlan(
    string PlanFolio, DateOnly CalculadoPara, int MunicipiosAlcanzados, IReadOnlyList<AlcanceDePublico> PorPublico,
    IReadOnlyList<AlcanceEnMunicipio> PorMunicipio, IReadOnlyList<AdvertenciaDeDifusion> Advertencias)
{
    public static AlcanceDelPlan De(string planFolio, DateOnly dia, IReadOnlyCollection<CampanaDifusion> campanas)
    {
        var contadas = campanas.SelectMany(c => c.Acciones.Where(a => a.Vale && a.RealizadaEl <= dia).Select(a => (c.Publico, Accion: a))).ToList();
        var publicos = Enum.GetValues<Publico>().Select(p => AlcanceDePublico.De(p, campanas.Count(c => c.Publico == p), [.. contadas.Where(x => x.Publico == p).Select(x => x.Accion)])).ToList();
        var municipios = contadas.SelectMany(x => x.Accion.Municipios.Select(clave => (Clave: clave, x.Publico, x.Accion)))
            .GroupBy(x => (x.Clave, x.Publico)).OrderBy(g => g.Key.Clave, StringComparer.Ordinal).ThenBy(g => g.Key.Publico)
            .Select(g => AlcanceEnMunicipio.De(Municipios.De(g.Key.Clave), g.Key.Publico, [.. g.Select(x => x.Accion)])).ToList();

        return new(planFolio, dia, municipios.Select(m => m.Municipio).Distinct().Count(), publicos, municipios, [.. PublicosDeLaRuta.SinAlcanzar([.. contadas.Select(x => x.Publico)])]);
    }
}

/// <summary>Lo que llegó a un público.</summary>
/// <param name="Publico">A quién.</param>
/// <param name="LoPideLaRuta">Verdadero si la ruta pide llegar a él antes de que cierre la consulta.</param>
/// <param name="Alcanzado">Verdadero si hubo al menos una acción.</param>
/// <param name="Campanas">Campañas que se le dirigen.</param>
/// <param name="Acciones">Acciones que ocurrieron.</param>
/// <param name="SinMedir">De ellas, las que no dicen a cuántos llegaron.</param>
/// <param name="ConEvidencia">De ellas, las que traen un documento que las prueba.</param>
/// <param name="ATodoElEstado">De ellas, las que no se limitaron a municipios.</param>
/// <param name="Personas">Suma de los alcances contados en personas.</param>
/// <param name="Instituciones">Suma de los alcances contados en instituciones.</param>
/// <param name="PrimeraEl">Día de la primera; nulo si no hubo.</param>
/// <param name="UltimaEl">Día de la última; nulo si no hubo.</param>
internal sealed record AlcanceDePublico(
    Publico Publico, bool LoPideLaRuta, bool Alcanzado, int Campanas, int Acciones, int SinMedir, int ConEvidencia, int ATodoElEstado, long Personas, long Instituciones,
    DateOnly? PrimeraEl, DateOnly? UltimaEl)
{
    public static AlcanceDePublico De(Publico publico, int campanas, IReadOnlyCollection<AccionDifusion> acciones) => new(
        publico, PublicosDeLaRuta.Pide(publico), acciones.Count > 0, campanas, acciones.Count,
        acciones.Count(a => a.Alcance is null), acciones.Count(a => a.Evidencia is not null), acciones.Count(a => a.Municipios.Count == 0),
        acciones.Suma(UnidadAlcance.Personas), acciones.Suma(UnidadAlcance.Instituciones),
        acciones.Min(a => (DateOnly?)a.RealizadaEl), acciones.Max(a => (DateOnly?)a.RealizadaEl));
}

/// <summary>Lo que llegó a un público en un municipio.</summary>
/// <param name="Municipio">Clave y nombre.</param>
/// <param name="Publico">A quién.</param>
/// <param name="Acciones">Acciones que ocurrieron ahí.</param>
/// <param name="Personas">Personas alcanzadas por acciones que ocurrieron solo ahí.</param>
/// <param name="Instituciones">Instituciones alcanzadas por acciones que ocurrieron solo ahí.</param>
/// <param name="EnVarios">Acciones que llegaron también a otros municipios; su alcance no se reparte.</param>
internal sealed record AlcanceEnMunicipio(Municipio Municipio, Publico Publico, int Acciones, long Personas, long Instituciones, int EnVarios)
{
    public static AlcanceEnMunicipio De(Municipio municipio, Publico publico, IReadOnlyCollection<AccionDifusion> acciones)
    {
        var soloAhi = acciones.Where(a => a.Municipios.Count == 1).ToList();
        return new(municipio, publico, acciones.Count, soloAhi.Suma(UnidadAlcance.Personas), soloAhi.Suma(UnidadAlcance.Instituciones), acciones.Count - soloAhi.Count);
    }
}
