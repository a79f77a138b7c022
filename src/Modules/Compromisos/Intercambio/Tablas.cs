using static OpenGov.Compromisos.Intercambio.ClaseDeColumna;
using static OpenGov.Compromisos.Intercambio.Columna;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>The tables of a plan in files. A column is called as the member of the API it holds; what is nested is joined with an underscore.</summary>
internal static class Tablas
{
    private const string Metas = "redaccion.metas[]";
    private const string Actividades = $"{Metas}.actividades[]";
    private const string Indicadores = "redaccion.indicadores[]";

    public static readonly Tabla Compromisos = new("compromisos", "", "",
    [
        De("folio"), De("clave"), De("version", Numero), De("estado"), De("tema_clave", requerida: true),
        EnRedaccion("titulo", requerida: true), EnRedaccion("texto", requerida: true), EnRedaccion("problematica_folio"), EnRedaccion("alternativa_folio"),
        new("responsable_organizacion_folio", "redaccion.responsable.organizacion_folio"), new("responsable_puesto", "redaccion.responsable.puesto"),
        new("responsable_nombre", "redaccion.responsable.nombre"),
        new("inicio", "redaccion.plazo.inicio", Fecha), new("fin", "redaccion.plazo.fin", Fecha),
        new("potencial_nivel", "redaccion.potencial.nivel"), new("potencial_justificacion", "redaccion.potencial.justificacion"),
        EnRedaccion("linea_base_narrativa"), new("cambio_antes", "redaccion.cambio.antes"), new("cambio_despues", "redaccion.cambio.despues"),
        EnRedaccion("poblacion"), EnRedaccion("territorio"), EnRedaccion("municipios", Claves), EnRedaccion("ods", Claves),
        new("presupuesto_fuente", "redaccion.presupuesto.fuente"), new("presupuesto_monto", "redaccion.presupuesto.monto", Numero),
        new("presupuesto_moneda", "redaccion.presupuesto.moneda"), new("presupuesto_referencia", "redaccion.presupuesto.referencia"),
        EnRedaccion("continua_a_folio"),
    ]);

    /// <summary>In the order in which they are read: first what others hang from.</summary>
    public static readonly IReadOnlyList<Tabla> Todas =
    [
        Compromisos,
        new("corresponsables", "", "redaccion.corresponsables", [De("organizacion_folio"), De("papel"), De("nombre"), De("sector")]),
        new("valores_ogp", "", "redaccion.valores_ogp", [De("valor"), De("justificacion")]),
        new("metas", "", "redaccion.metas", [De("orden", Numero), De("titulo"), De("limite", Fecha), De("peso", Numero)]),
        new("actividades", Metas, "actividades",
        [
            De("clave"), De("titulo"), De("peso", Numero), De("inicio", Fecha), De("fin", Fecha),
            new("recurrencia_frecuencia", "recurrencia.frecuencia"), new("recurrencia_veces", "recurrencia.veces", Numero),
            new("responsable_organizacion_folio", "responsable.organizacion_folio"), new("responsable_puesto", "responsable.puesto"),
            new("responsable_nombre", "responsable.nombre"), De("id"),
        ],
        new("meta_orden", "orden")),
        new("indicadores", "", "redaccion.indicadores",
        [
            De("clave"), De("nivel"), De("nombre"), De("sentido"), De("unidad"),
            new("linea_base_valor", "linea_base.valor", Numero), new("linea_base_fecha", "linea_base.fecha", Fecha), new("linea_base_fuente", "linea_base.fuente"),
            new("meta_valor", "meta.valor", Numero), new("meta_fecha", "meta.fecha", Fecha), De("formula"), De("fuente"), De("frecuencia"),
        ]),
        new("medios_de_actividades", Actividades, "medios_verificacion", Medio, new("actividad_clave", "clave")),
        new("medios_de_indicadores", Indicadores, "medios_verificacion", Medio, new("indicador_clave", "clave")),
        new("cambios", "", "redaccion.potencial.cambios", [De("tipo"), De("descripcion"), De("institucion")]),
        new("riesgos", "", "redaccion.riesgos", [De("descripcion"), De("probabilidad"), De("impacto"), De("mitigacion")]),
        new("autores", "", "redaccion.autores", [De("persona_folio"), De("nombre")]),
    ];

    private static IReadOnlyList<Columna> Medio => [De("tipo"), De("descripcion"), De("enlace"), De("clase_documento")];

    private static Columna EnRedaccion(string miembro, ClaseDeColumna clase = Palabras, bool requerida = false) => new(miembro, $"redaccion.{miembro}", clase, requerida);
}
