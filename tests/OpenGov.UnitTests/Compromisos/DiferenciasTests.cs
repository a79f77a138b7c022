using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

using FsCheck;
using FsCheck.Fluent;

using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Diferencias;
using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Problematicas;

namespace OpenGov.UnitTests.Compromisos;

public sealed class DiferenciasTests
{
    private static readonly string[] Miembros = ["clave", "titulo", "peso", "actividades", "municipios", "a/b", "c~d"];
    private static readonly string[] Palabras = ["A1", "A2", "A3", "", "ñandú"];

    [Fact]
    public void El_parche_aplicado_a_una_version_da_la_otra() => Prop.ForAll(
        Documento(4).Zip(Documento(4)).ToArbitrary(),
        par => JsonNode.DeepEquals(par.Item2, ParcheDePrueba.Aplicar(par.Item1, ParcheJson.Entre(par.Item1, par.Item2)))).Exigir(casos: 500);

    [Fact]
    public void De_lo_mismo_a_lo_mismo_no_hay_nada_que_decir() => Ley.Exigir(Prop.ForAll(
        Documento(4).ToArbitrary(), documento => ParcheJson.Entre(documento, documento?.DeepClone()) is []));

    [Fact]
    public void Cada_operacion_se_dice_en_una_oracion_y_en_una_sola() => Ley.Exigir(Prop.ForAll(
        Documento(4).Zip(Documento(4)).ToArbitrary(),
        par =>
        {
            var parche = ParcheJson.Entre(Envuelto(par.Item1), Envuelto(par.Item2));
            var cambios = Frases.Decir(parche);
            return cambios.Count == parche.Count && cambios.All(cambio => cambio.Frase.EndsWith('.') && (char.IsUpper(cambio.Frase[0]) || cambio.Frase[0] is '«'));
        }));

    [Fact]
    public void Una_actividad_mas_es_un_solo_cambio_y_las_demas_no_se_mueven()
    {
        var antes = Ejemplos.Completa();
        var nueva = new Actividad("A0", "Convocar a las escuelas", 5m, new(2020, 4, 1), new(2020, 5, 1));
        var despues = antes with { Metas = [antes.Metas[0] with { Actividades = [nueva, .. antes.Metas[0].Actividades] }, antes.Metas[1]] };

        var operacion = Assert.Single(Entre(antes, despues));

        Assert.Equal(("add", "/redaccion/metas/0/actividades/0"), (operacion.Op, operacion.Path));
        Assert.Equal("En la meta 1, se agrega la actividad A0: «Convocar a las escuelas».", Assert.Single(Frases.Decir([operacion])).Frase);
    }

    [Fact]
    public void Lo_que_cambia_se_dice_como_lo_diria_una_persona()
    {
        var antes = Ejemplos.Completa();
        var meta = antes.Metas[1];
        var despues = antes with
        {
            Titulo = "Secundarias en paz",
            Plazo = antes.Plazo! with { Fin = new(2021, 12, 31) },
            Metas = [antes.Metas[0], meta with { Actividades = [meta.Actividades[0] with { Fin = new(2021, 12, 31) }] }],
            Indicadores = [antes.Indicadores[0], antes.Indicadores[1] with { LineaBase = antes.Indicadores[1].LineaBase! with { Valor = 230 } }],
            Municipios = ["15058", "15106"],
            Presupuesto = null,
            Territorio = "Oriente del valle de México",
            Riesgos = [],
        };

        string[] esperadas =
        [
            "El título cambia de «Escuelas secundarias sin violencia» a «Secundarias en paz».",
            "En el plazo, el último día cambia de 2021-09-30 a 2021-12-31.",
            "En la meta 2, en la actividad A3, el último día cambia de 2021-09-30 a 2021-12-31.",
            "En el indicador I2, en la línea base, el valor cambia de 240 a 230.",
            "Se escribe el territorio: «Oriente del valle de México».",
            "Se agrega el municipio «15106».",
            "Se quita el riesgo «Los planteles no registran».",
            "Se borra el presupuesto, que era fuente «Programa estatal de convivencia», monto 1500000, moneda «MXN».",
        ];

        Assert.Equal(esperadas, Frases.Decir(Entre(antes, despues)).Select(cambio => cambio.Frase));
    }

    [Fact]
    public void Todo_miembro_de_lo_que_se_compara_tiene_nombre_en_espanol()
    {
        Type[] documentos = [typeof(CompromisoDetalle), typeof(PlanAccionLocalDetalle), typeof(ProblematicaDetalle), typeof(AlternativaDetalle)];
        var miembros = documentos.SelectMany(tipo => MiembrosDe(tipo, [])).Distinct().ToList();

        Assert.True(miembros.Count > 100);
        Assert.DoesNotContain(miembros, miembro => !Frases.Conoce(miembro));
    }

    private static IReadOnlyList<OperacionDeParche> Entre(Redaccion antes, Redaccion despues) => ParcheJson.Entre(Nodo(antes), Nodo(despues));

    private static JsonObject Nodo(Redaccion redaccion) => new() { ["redaccion"] = JsonSerializer.SerializeToNode(redaccion, Json.Wire) };

    private static JsonObject Envuelto(JsonNode? nodo) => new() { ["documento"] = nodo?.DeepClone() };

    private static IEnumerable<string> MiembrosDe(Type tipo, HashSet<Type> vistos)
    {
        var propio = Nullable.GetUnderlyingType(tipo) ?? tipo;
        if (propio.IsGenericType) propio = propio.GetGenericArguments()[0];
        if (propio == typeof(ActoPublicado) || !vistos.Add(propio)) return [];

        var forma = Json.Wire.GetTypeInfo(propio);
        return forma.Kind is not JsonTypeInfoKind.Object ? [] : forma.Properties.Where(p => p.Get is not null).SelectMany(p => MiembrosDe(p.PropertyType, vistos).Prepend(p.Name));
    }

    // Small names and few words, so that two documents have much in common, as two versions do.
    private static Gen<JsonNode?> Documento(int hondo)
    {
        var hoja = Gen.OneOf(
            Gen.Elements(Palabras).Select(palabra => (JsonNode?)JsonValue.Create(palabra)),
            Gen.Choose(0, 3).Select(numero => (JsonNode?)JsonValue.Create(numero)),
            Gen.Constant<JsonNode?>(null));
        if (hondo is 0) return hoja;

        var objeto = Gen.Elements(Miembros).Zip(Documento(hondo - 1)).ListOf(4).Select(miembros => (JsonNode?)new JsonObject(
            miembros.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2?.DeepClone()))));
        var lista = Gen.Choose(0, 4).SelectMany(n => Gen.OneOf(objeto, objeto, Documento(hondo - 1)).ListOf(n))
            .Select(elementos => (JsonNode?)new JsonArray([.. elementos.Select(elemento => elemento?.DeepClone())]));
        return Gen.Frequency((1, hoja), (3, objeto), (3, lista));
    }
}
