namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>Lo mismo, para quien no usa nada nuestro: un volcado de la tabla o lo que se publica, y un punto de control guardado antes.</summary>
[Collection(DeAlteraciones.Nombre)]
public sealed class AlteracionDesdeFueraTests(MundoAlterableCompartido compartido)
{
    private static readonly string[] DeLaTabla =
    [
        "editar el texto", "editar el texto y su huella", "editar la huella", "editar el recurso", "editar el folio", "editar la versión", "editar el tipo", "editar el instante", "editar el cursor",
        "borrar el primero", "borrar uno de en medio", "borrar el último", "insertar al final", "cambiar dos de lugar", "vaciar la bitácora", "reescribirlo todo sin la llave", "dejar un texto que no se entiende",
    ];

    [Fact]
    public async Task El_verificador_de_fuera_reporta_cada_alteracion_de_la_bitacora()
    {
        Programa.Exigir("python3", "openssl");
        var mundo = await compartido.ComoEra();
        using var copia = await CopiaDeDatos.Descargar(mundo.Cualquiera); // keeps the checkpoint and the keys of before
        var calladas = new List<string>();
        Assert.Equal(0, (await Verificar(mundo, copia)).Codigo);

        foreach (var nombre in DeLaTabla)
        {
            await mundo.ComoSuperusuario(Alteraciones.Todas[nombre]);
            var (codigo, _, errores) = await Verificar(mundo, copia);
            if (codigo != 1 || !errores.Contains("NO COINCIDE", StringComparison.Ordinal)) calladas.Add($"{nombre}: {codigo} {errores}");
            await mundo.Restaurar();
        }

        Assert.Empty(calladas);
        Assert.Equal(0, (await Verificar(mundo, copia)).Codigo);
    }

    [Theory]
    [InlineData("editar lo que hoy se lee", "no es como lo dejó su último cambio")]
    [InlineData("editar el texto y su huella", "la raíz de los primeros")]
    [InlineData("editar el folio", "el expediente de")]
    public async Task El_espejo_de_fuera_reporta_que_lo_que_se_lee_no_es_lo_que_se_publico(string alteracion, string falta)
    {
        Programa.Exigir("python3");
        var mundo = await compartido.ComoEra();
        Assert.Equal(0, (await Espejo(mundo)).Codigo);

        await mundo.ComoSuperusuario(Alteraciones.Todas[alteracion]);
        var (codigo, _, errores) = await Espejo(mundo);
        await mundo.Restaurar();

        Assert.True(codigo == 1 && errores.Contains(falta, StringComparison.Ordinal), $"{codigo} {errores}");
    }

    private static Task<(int Codigo, string Salida, string Errores)> Espejo(MundoAlterable mundo) =>
        Programa.Correr("python3", [Programa.Verificador("espejo.py"), mundo.Cualquiera.BaseAddress!.ToString(), "--sin-archivos"]);

    private static async Task<(int Codigo, string Salida, string Errores)> Verificar(MundoAlterable mundo, CopiaDeDatos copia)
    {
        copia.Escribir("cambios.ndjson", await mundo.Volcar("select cursor, recurso, folio, version, tipo, ocurrido_en, hoja, texto from difusion.entregas order by cursor"));
        return await copia.Verificar(conRecibo: false);
    }
}
