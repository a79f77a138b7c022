using System.Globalization;
using System.Text.Json;

using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;

namespace OpenGov.UnitTests.Compromisos;

public sealed class FichaSmartTests
{
    private static readonly Redaccion Vacia = new() { Titulo = "Escuelas sin violencia", Texto = "Programa integral." };

    // What spoils exactly one rule, and where the finding must point.
    private static readonly Dictionary<string, (Func<Redaccion, Redaccion> Estropear, string Puntero)> Faltas = new(StringComparer.Ordinal)
    {
        ["SMART-E1"] = (r => r with { Responsable = null }, "#/redaccion/responsable"),
        ["SMART-E3"] = (r => ConActividad(r, a => a with { Titulo = "Taller de convivencia" }), "#/redaccion/metas/0/actividades/0/titulo"),
        ["SMART-E4"] = (r => r with { Poblacion = null, Municipios = [] }, "#/redaccion/poblacion"),
        ["SMART-E5"] = (r => r with { Texto = "Reducir incidentes en las escuelas." }, "#/redaccion/texto"),
        ["SMART-E6"] = (r => r with { Texto = r.Texto + " Se hará de manera oportuna." }, "#/redaccion/texto"),
        ["SMART-E7"] = (r => r with { Corresponsables = [] }, "#/redaccion/corresponsables"),
        ["SMART-M1"] = (r => r with { Indicadores = [.. r.Indicadores.Select(i => i with { LineaBase = i.LineaBase! with { Fuente = " " } })] }, "#/redaccion/indicadores/0/linea_base"),
        ["SMART-M2"] = (r => ConIndicador(r, i => i with { Meta = i.Meta! with { Valor = i.LineaBase!.Valor } }), "#/redaccion/indicadores/0/meta"),
        ["SMART-M3"] = (r => ConIndicador(r, i => i with { Unidad = "avances" }), "#/redaccion/indicadores/0/unidad"),
        ["SMART-V1"] = (r => ConActividad(r, a => a with { MediosVerificacion = [] }), "#/redaccion/metas/0/actividades/0/medios_verificacion"),
        ["SMART-V2"] = (r => ConIndicador(r, i => i with { Formula = null }), "#/redaccion/indicadores/0/formula"),
        ["SMART-V3"] = (r => ConActividad(r, a => a with { MediosVerificacion = [new(TipoMedio.Otro, "Algo")] }), "#/redaccion/metas/0/actividades/0/medios_verificacion/0"),
        ["SMART-R1"] = (r => r with { Indicadores = [r.Indicadores[0]] }, "#/redaccion/indicadores"),
        ["SMART-R2"] = (r => r with { Cambio = null }, "#/redaccion/cambio"),
        ["SMART-P1"] = (r => r with { Potencial = r.Potencial! with { Nivel = NivelPotencial.Incierto } }, "#/redaccion/potencial"),
        ["SMART-P2"] = (r => r with { Potencial = r.Potencial! with { Justificacion = "Porque sí." } }, "#/redaccion/potencial/justificacion"),
        ["SMART-P3"] = (r => r with { Potencial = r.Potencial! with { Cambios = [] } }, "#/redaccion/potencial/cambios"),
        ["SMART-T1"] = (r => r with { Plazo = r.Plazo! with { Inicio = new(2019, 12, 31) } }, "#/redaccion/plazo/inicio"),
        ["SMART-T2"] = (r => r with { Metas = [r.Metas[0] with { Orden = 2 }, r.Metas[1]] }, "#/redaccion/metas/0/orden"),
        ["SMART-T3"] = (r => ConActividad(r, a => a with { Fin = new(2021, 10, 1) }), "#/redaccion/metas/0/actividades/0/fin"),
    };

    public static TheoryData<string> ReglasQueSeEstropeanSolas => [.. Faltas.Keys];

    [Fact]
    public void Un_compromiso_completo_cumple_todas_las_reglas()
    {
        var ficha = FichaSmart.Evaluar(Ejemplos.Completa(), Ejemplos.Vigencia);

        Assert.DoesNotContain(ficha.Reglas, regla => regla.Resultado is not ResultadoRegla.Cumple);
        Assert.True(ficha.Validable);
        Assert.Equal((0, 0), (ficha.Bloqueos, ficha.Avisos));
    }

    [Theory]
    [MemberData(nameof(ReglasQueSeEstropeanSolas))]
    public void Cada_regla_senala_su_falta_y_ninguna_otra(string clave)
    {
        var (estropear, puntero) = Faltas[clave];

        var ficha = FichaSmart.Evaluar(estropear(Ejemplos.Completa()), Ejemplos.Vigencia);

        var regla = Assert.Single(ficha.Reglas, regla => regla.Resultado is not ResultadoRegla.Cumple);
        Assert.Equal(clave, regla.Regla);
        Assert.Equal(ResultadoRegla.NoCumple, regla.Resultado);
        Assert.Contains(regla.Hallazgos, hallazgo => hallazgo.Puntero == puntero);
    }

    [Fact]
    public void Solo_lo_que_bloquea_impide_validar()
    {
        string[] bloqueantes = ["SMART-E1", "SMART-E2", "SMART-M1", "SMART-M2", "SMART-V1", "SMART-V2", "SMART-R1", "SMART-P1", "SMART-P2", "SMART-T1", "SMART-T2", "SMART-T3", "SMART-T4"];

        Assert.Equal(bloqueantes, CatalogoSmart.Reglas.Where(regla => regla.Nivel is NivelRegla.Bloqueante).Select(regla => regla.Clave));
        foreach (var (clave, (estropear, _)) in Faltas)
            Assert.Equal(bloqueantes.Contains(clave), !FichaSmart.Evaluar(estropear(Ejemplos.Completa()), Ejemplos.Vigencia).Validable);
    }

    [Fact]
    public void Lo_que_no_se_puede_revisar_tampoco_se_da_por_bueno()
    {
        var ficha = FichaSmart.Evaluar(Vacia, vigencia: null);

        Assert.False(ficha.Validable);
        Assert.Equal(ResultadoRegla.SinDatos, Resultado(ficha, "SMART-T4"));
        Assert.Equal(ResultadoRegla.SinDatos, Resultado(ficha, "SMART-V2"));
        Assert.Equal(ResultadoRegla.NoCumple, Resultado(ficha, "SMART-E2"));
    }

    [Fact]
    public void Un_plazo_al_reves_se_dice_con_su_nombre()
    {
        var alReves = Ejemplos.Completa() with { Plazo = new(new(2021, 9, 30), new(2020, 4, 1)) };

        var ficha = FichaSmart.Evaluar(alReves, Ejemplos.Vigencia);

        Assert.Equal(ResultadoRegla.NoCumple, Resultado(ficha, "SMART-T4"));
        Assert.Equal(ResultadoRegla.Cumple, Resultado(ficha, "SMART-T1"));
    }

    [Fact]
    public void Una_meta_que_va_al_contrario_de_su_sentido_no_se_acepta()
    {
        var alContrario = ConIndicador(Ejemplos.Completa(), i => i with { Sentido = SentidoIndicador.Descendente });

        Assert.Equal(ResultadoRegla.NoCumple, Resultado(FichaSmart.Evaluar(alContrario, Ejemplos.Vigencia), "SMART-M2"));
    }

    [Fact]
    public void Con_pesos_que_no_cuadran_no_se_puede_validar_aunque_cumpla_todas_las_reglas()
    {
        var redaccion = Ejemplos.Completa();

        var ficha = FichaSmart.Evaluar(redaccion with { Metas = [redaccion.Metas[0] with { Peso = 35m }, redaccion.Metas[1]] }, Ejemplos.Vigencia);

        Assert.Equal((false, 0), (ficha.Validable, ficha.Bloqueos));
        Assert.Equal(["COM-C3-pesos-de-metas", "COM-C3-peso-de-meta"], ficha.Pesos.Select(peso => peso.Codigo));
        Assert.Equal(["COM-C3-pesos-de-metas", "COM-C3-peso-de-meta"], ficha.Impedimentos().Select(falta => falta.Code));
    }

    [Fact]
    public void Los_caracteres_se_cuentan_como_los_cuenta_una_persona()
    {
        var conEmojis = Ejemplos.Completa() with { Texto = string.Concat(Enumerable.Repeat("🏫", 79)) };

        Assert.Equal(ResultadoRegla.NoCumple, Resultado(FichaSmart.Evaluar(conEmojis, Ejemplos.Vigencia), "SMART-E5"));
        Assert.Equal(ResultadoRegla.Cumple, Resultado(FichaSmart.Evaluar(conEmojis with { Texto = conEmojis.Texto + "🏫" }, Ejemplos.Vigencia), "SMART-E5"));
    }

    [Theory]
    [InlineData("es-MX")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Lo_mismo_que_entra_da_siempre_los_mismos_bytes(string cultura)
    {
        var redaccion = Faltas.Values.Aggregate(Ejemplos.Completa(), (r, falta) => r.Indicadores.Count is 0 ? r : falta.Estropear(r));
        var esperado = JsonSerializer.SerializeToUtf8Bytes(FichaSmart.Evaluar(redaccion, Ejemplos.Vigencia), Json.Wire);

        var anterior = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultura);
        var obtenido = JsonSerializer.SerializeToUtf8Bytes(FichaSmart.Evaluar(redaccion, Ejemplos.Vigencia), Json.Wire);
        CultureInfo.CurrentCulture = anterior;

        Assert.Equal(esperado, obtenido);
    }

    [Fact]
    public void Cada_puntero_lleva_a_un_miembro_del_cuerpo_que_se_envia()
    {
        Redaccion[] estropeadas = [Vacia, .. Faltas.Values.Select(falta => falta.Estropear(Ejemplos.Completa()))];

        foreach (var redaccion in estropeadas)
        {
            using var cuerpo = JsonDocument.Parse(JsonSerializer.Serialize(new { redaccion }, Json.Wire));
            var punteros = FichaSmart.Evaluar(redaccion, vigencia: null).Reglas.SelectMany(regla => regla.Hallazgos).Select(hallazgo => hallazgo.Puntero).ToList();
            Assert.NotEmpty(punteros);
            Assert.All(punteros, puntero => Assert.True(Existe(cuerpo.RootElement, puntero), puntero));
        }
    }

    [Fact]
    public void Cada_regla_tiene_un_codigo_propio_y_habla_en_frases()
    {
        Assert.Equal(CatalogoSmart.Reglas.Count, CatalogoSmart.Reglas.Select(regla => regla.Clave).Distinct().Count());
        Assert.All(CatalogoSmart.Reglas, regla => Assert.Matches("^[A-ZÁÉÍÓÚ].*\\.$", regla.Enunciado));
    }

    private static ResultadoRegla Resultado(FichaSmart ficha, string clave) => ficha.Reglas.Single(regla => regla.Regla == clave).Resultado;

    private static Redaccion ConIndicador(Redaccion redaccion, Func<Indicador, Indicador> cambio) =>
        redaccion with { Indicadores = [cambio(redaccion.Indicadores[0]), .. redaccion.Indicadores.Skip(1)] };

    private static Redaccion ConActividad(Redaccion redaccion, Func<Actividad, Actividad> cambio)
    {
        var meta = redaccion.Metas[0];
        return redaccion with { Metas = [meta with { Actividades = [cambio(meta.Actividades[0]), .. meta.Actividades.Skip(1)] }, .. redaccion.Metas.Skip(1)] };
    }

    private static bool Existe(JsonElement raiz, string puntero)
    {
        var lugar = raiz;
        foreach (var parte in puntero[2..].Split('/'))
        {
            if (lugar.ValueKind is JsonValueKind.Array)
            {
                var i = int.Parse(parte, CultureInfo.InvariantCulture);
                if (i >= lugar.GetArrayLength()) return false;
                lugar = lugar[i];
            }
            else if (!lugar.TryGetProperty(parte, out lugar)) return false;
        }

        return true;
    }
}
