using static OpenGov.Compromisos.Smart.Revision;

namespace OpenGov.Compromisos.Smart;

/// <summary>"Específicos": somebody answers for something that is done somewhere for someone, in plain words.</summary>
internal static class ReglasEspecifico
{
    private const int TextoMinimo = 80;
    private const int TextoRecomendado = 1_500;

    private static readonly Vocabulario Palabras = Vocabulario.Propio;

    public static readonly IReadOnlyList<Regla> Todas =
    [
        Regla.Bloqueante("SMART-E1", CriterioSmart.Especifico, "Una organización y un puesto responden por el compromiso.",
            b => Exigir(!string.IsNullOrWhiteSpace(b.Redaccion.Responsable?.OrganizacionFolio) && !string.IsNullOrWhiteSpace(b.Redaccion.Responsable.Puesto),
                "#/redaccion/responsable", "Indica qué organización y qué puesto responden por el compromiso.")),

        Regla.Bloqueante("SMART-E2", CriterioSmart.Especifico, "Tiene al menos una actividad.",
            b => Exigir(b.Redaccion.Actividades.Any(), "#/redaccion/metas", "Escribe al menos una actividad dentro de una meta.")),

        Regla.Aviso("SMART-E3", CriterioSmart.Especifico, "Cada actividad empieza con un verbo en infinitivo y dice qué se hace.",
            b => Actividades(b).SelectMany(a => RevisarFrase(a.Actividad.Titulo, $"{a.Puntero}/titulo")), SinActividades),

        Regla.Aviso("SMART-E4", CriterioSmart.Especifico, "Dice a qué población beneficia o en qué territorio ocurre.",
            b => Exigir(
                !string.IsNullOrWhiteSpace(b.Redaccion.Poblacion) || !string.IsNullOrWhiteSpace(b.Redaccion.Territorio) || b.Redaccion.Municipios.Count > 0,
                "#/redaccion/poblacion", "Indica a quiénes beneficia, o en qué territorio o municipios ocurre.")),

        Regla.Aviso("SMART-E5", CriterioSmart.Especifico, $"El texto tiene de {TextoMinimo} a {TextoRecomendado} caracteres.",
            b => Exigir(Largo(b.Redaccion.Texto) is >= TextoMinimo and <= TextoRecomendado, "#/redaccion/texto",
                $"El texto tiene {Largo(b.Redaccion.Texto)} caracteres; procura que tenga entre {TextoMinimo} y {TextoRecomendado}.")),

        Regla.Aviso("SMART-E6", CriterioSmart.Especifico, "El texto, las metas y las actividades no usan palabras que nadie puede comprobar.",
            b => Frases(b).SelectMany(frase => Palabras.Vagas(frase.Texto).Select(vaga => new HallazgoSmart(frase.Puntero,
                $"«{vaga}» no se puede comprobar: di cuánto, cuándo, quién o conforme a qué.")))),

        Regla.Aviso("SMART-E7", CriterioSmart.Especifico, "Lo acompaña al menos una organización de la sociedad civil.",
            b => Exigir(b.Redaccion.Corresponsables.Any(c => c.Sector is Sectores.SociedadCivil), "#/redaccion/corresponsables",
                "Suma como corresponsable al menos una organización de la sociedad civil; su sector consta en el directorio.")),
    ];

    private static IEnumerable<HallazgoSmart> RevisarFrase(string titulo, string puntero)
    {
        if (!Palabras.EmpiezaConInfinitivo(titulo)) return [new(puntero, "Empieza la actividad con un verbo en infinitivo: publicar, instalar, capacitar.")];

        return Exigir(Palabras.TieneObjeto(titulo), puntero, "Después del verbo, di qué se hace: «Publicar los contratos de obra», no «Publicar».");
    }

    private static IEnumerable<(string Texto, string Puntero)> Frases(Borrador borrador) =>
    [
        (borrador.Redaccion.Texto, "#/redaccion/texto"),
        .. borrador.Redaccion.Metas.Index().Select(m => (m.Item.Titulo, $"#/redaccion/metas/{m.Index}/titulo")),
        .. Actividades(borrador).Select(a => (a.Actividad.Titulo, $"{a.Puntero}/titulo")),
    ];
}
