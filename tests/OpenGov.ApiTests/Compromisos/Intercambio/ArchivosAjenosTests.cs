using System.Net;
using System.Text;
using static OpenGov.ApiTests.Compromisos.Intercambio.EscenariosIntercambio;

namespace OpenGov.ApiTests.Compromisos.Intercambio;

/// <summary>Spreadsheets that other people made: each fault is said where it is, with what to write instead.</summary>
public sealed class ArchivosAjenosTests(OpenGovApi api)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public async Task Un_archivo_de_Excel_en_espanol_se_entiende()
    {
        var plan = await api.PlanIniciado();
        var hoja = "Clave;Tema clave;Título;Texto;Inicio;Fin;Municipios\r\nN1;movilidad;Paradas más seguras;Alumbrar las paradas y señalizarlas;2020-04-01;2020-09-30;15106, 15058\r\n;;;;;;\r\n";
        var metas = "compromiso\torden\ttitulo\tlimite\tpeso\r\nN1\t1\tParadas alumbradas\t2020-09-30\t100\r\n";

        var reporte = await api.Importado(plan, Zip(("Carpeta/Compromisos.CSV", Windows1252.GetBytes(hoja)), ("metas.csv", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(metas)).ToArray())));

        var folio = Assert.Single(reporte.GetProperty("compromisos").EnumerateArray()).Texto("folio");
        var redaccion = (await api.Leido($"compromisos/{folio}")).GetProperty("redaccion");
        Assert.Equal("Paradas más seguras", redaccion.Texto("titulo"));
        Assert.Equal(["15106", "15058"], redaccion.GetProperty("municipios").EnumerateArray().Select(m => m.GetString()!));
        Assert.Equal("Paradas alumbradas", redaccion.GetProperty("metas")[0].Texto("titulo"));
        Assert.Contains("compromisos:0::codificacion", reporte.Faltas("aviso"));
    }

    [Fact]
    public async Task Cada_falta_se_dice_en_su_renglon_y_su_columna()
    {
        var plan = await api.PlanIniciado();
        var compromisos = """
            clave,tema_clave,titulo,texto,inicio,fin,municipios,ods,potencial_nivel,presupuesto_fuente,presupuesto_monto
            N1,movilidad,Paradas seguras,Alumbrar paradas,01/04/2020,2020-09-30,15999,16.6,,,
            N2,Movilidad,=B2,Poner señales,,,,99.9,alto,Estatal,"1,200"
            N2,movilidad,Repetido,Otra vez la clave,,,,,,,
            N4,movilidad,Sin texto,,,,,,,,
            """;
        var actividades = "compromiso,meta_orden,clave,titulo,peso,inicio,fin\nN1,7,A1,Alumbrar,100,2020-04-01,2020-05-01\nN9,1,A1,Suelta,100,2020-04-01,2020-05-01\n";

        var reporte = await api.Importado(plan, Zip(("compromisos.csv", Encoding.UTF8.GetBytes(compromisos)), ("actividades.csv", Encoding.UTF8.GetBytes(actividades)), ("notas.txt", [65])), "?simular=true");

        Assert.Equal(
            [
                "actividades:2:meta_orden:no_existe", "actividades:3:compromiso:no_existe",
                "compromisos:2:inicio:tipo_invalido", "compromisos:2:municipios:no_existe",
                "compromisos:3:ods:no_existe", "compromisos:3:potencial_justificacion:requerido", "compromisos:3:potencial_nivel:tipo_invalido", "compromisos:3:presupuesto_monto:tipo_invalido", "compromisos:3:tema_clave:forma", "compromisos:3:titulo:formula",
                "compromisos:4:clave:repetido",
                "compromisos:5:texto:requerido",
            ],
            reporte.Faltas().Order(StringComparer.Ordinal));
        Assert.Contains(reporte.GetProperty("faltas").EnumerateArray(), f => f.Texto("mensaje").Contains("2020-04-01", StringComparison.Ordinal) && f.Texto("compromiso") == "N1");
        Assert.Contains("notas.txt:0::archivo_desconocido", reporte.Faltas("aviso"));
        Assert.Equal(0, await api.Versiones(plan));
    }

    [Fact]
    public async Task Lo_que_se_puede_guardar_pero_no_validar_se_avisa()
    {
        var plan = await api.PlanIniciado();
        var hoja = "tema_clave,titulo,texto,inicio,fin\nmovilidad,Paradas seguras,Alumbrar las paradas,2020-09-30,2020-04-01\n";

        var reporte = await api.Importado(plan, Csv(hoja), "?simular=true");

        Assert.Empty(reporte.Faltas());
        Assert.Contains("compromisos:2:fin:SMART-T4", reporte.Faltas("aviso").Select(a => a.Replace(":inicio:", ":fin:", StringComparison.Ordinal)));
        Assert.Contains(reporte.Faltas("aviso"), a => a.EndsWith(":SMART-M1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Un_encabezado_equivocado_se_dice_con_el_que_se_quiso_escribir()
    {
        var plan = await api.PlanIniciado();

        var reporte = await api.Importado(plan, Csv("tema_clave,titulo,texto,fecha_inicio,Observaciones\nmovilidad,Uno,Algo,,\n"), "?simular=true");
        var sinTitulo = await api.Importado(plan, Csv("tema_clave,texto\nmovilidad,Algo\n"), "?simular=true");

        Assert.Equal(["compromisos:1:fecha_inicio:columna_desconocida", "compromisos:1:Observaciones:columna_desconocida"], reporte.Faltas());
        Assert.Contains(reporte.GetProperty("faltas").EnumerateArray(), f => f.Texto("mensaje").Contains("«inicio»", StringComparison.Ordinal));
        Assert.Equal(["compromisos:1:titulo:falta_columna"], sinTitulo.Faltas());
    }

    [Fact]
    public async Task Sin_la_tabla_de_compromisos_no_hay_que_importar()
    {
        var plan = await api.PlanIniciado();

        var problema = await (await api.Importar(plan, Zip(("metas.csv", Encoding.UTF8.GetBytes("compromiso,orden,titulo,limite,peso\n"))))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-importacion-con-faltas");

        Assert.Equal("falta_archivo", Assert.Single(problema.GetProperty("errores").EnumerateArray()).Texto("codigo"));
    }
}
