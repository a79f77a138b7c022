using System.Net;

namespace OpenGov.ApiTests.Operacion;

/// <summary>The command line as whoever runs the installation meets it: real processes, on their own database.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class LineaDeOrdenesTests
{
    private static readonly Dictionary<string, string> SinNada = [];

    [Fact]
    public async Task Sin_migrar_se_dice_que_migrar_y_despues_el_token_sirve_hasta_que_se_revoca()
    {
        await using var instalacion = await Instalacion.IniciarAsync();
        var prematuro = await instalacion.Opengov("token", "listar");
        Assert.Equal(1, prematuro.Codigo);
        Assert.Contains("opengov migrar", prematuro.Errores, StringComparison.Ordinal);
        Assert.Equal(0, (await instalacion.Opengov("migrar")).Codigo);

        var host = instalacion.NuevoHost();
        await host.Listo();
        var token = await instalacion.Token("secretariado:escribir", "tokens:emitir");
        Assert.Matches("^opengov_pat_[0-9A-Za-z]{42}$", token);
        using var cliente = host.Cliente(token);
        await (await cliente.GetAsync("/api/v1/tokens")).DebeSer(HttpStatusCode.OK);

        var lista = await instalacion.Opengov("token", "listar");
        Assert.Contains($"…{token[^4..]}  vigente", lista.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(token, lista.Texto, StringComparison.Ordinal);
        Assert.Equal(0, (await instalacion.Opengov("token", "revocar", lista.Texto[..36])).Codigo);
        await (await cliente.GetAsync("/api/v1/tokens")).DebeSer(HttpStatusCode.Unauthorized);

        Assert.Equal(0, (await instalacion.Opengov("salud", "--url", $"{host.Direccion}")).Codigo);
        await UnEventoApartadoSeMuestraYVuelveALaFila(instalacion);
    }

    [Theory]
    [InlineData("No conozco «token borrar»", "token", "borrar")]
    [InlineData("Falta la opción «--titular»", "token", "crear")]
    [InlineData("pide un número entero", "token", "crear", "--titular", "Yo", "--dias", "diez")]
    [InlineData("Falta el id del token", "token", "revocar", "abc")]
    [InlineData("No conozco la opción «--todo»", "bandeja", "reencolar", "--todo")]
    [InlineData("Falta el token", "importar", "data")]
    [InlineData("no es una dirección http(s)", "importar", "data", "--token", "x", "--url", "ftp://x")]
    [InlineData("no conozco la orden «volar»", "volar")]
    public async Task Una_orden_mal_escrita_ensena_como_se_escribe(string explicacion, params string[] palabras)
    {
        var salida = await Salida.DeAsync(palabras, SinNada);

        Assert.Equal(2, salida.Codigo);
        Assert.Contains(explicacion, salida.Errores, StringComparison.Ordinal);
        Assert.Contains("Uso: opengov", salida.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_secreto_puede_venir_de_un_archivo()
    {
        var archivo = Path.GetTempFileName();
        await File.WriteAllTextAsync(archivo, "Host=127.0.0.1;Port=9;Username=x;Database=y\n");

        var leido = await Salida.DeAsync(["migrar"], new Dictionary<string, string> { ["OPENGOV__BASEDEDATOS_ARCHIVO"] = archivo });
        File.Delete(archivo);
        var ausente = await Salida.DeAsync(["migrar"], new Dictionary<string, string> { ["OPENGOV__BASEDEDATOS_ARCHIVO"] = archivo });

        Assert.Contains("La base de datos no responde", leido.Errores, StringComparison.Ordinal);
        Assert.Contains("OPENGOV__BASEDEDATOS_ARCHIVO apunta a", ausente.Errores, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrar")]
    [InlineData("servir")]
    public async Task Sin_configuracion_se_dice_que_falta(string orden)
    {
        var salida = await Salida.DeAsync([orden], SinNada);

        Assert.Equal(1, salida.Codigo);
        Assert.StartsWith("OPENGOV__BASEDEDATOS: falta", salida.Errores, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPENGOV__PRIVACIDAD__LLAVES")]
    [InlineData("OPENGOV__PRIVACIDAD__LLAVEHUELLAS")]
    public async Task Sin_las_llaves_de_los_datos_personales_el_host_no_inicia(string falta)
    {
        var ambiente = new Dictionary<string, string>
        {
            ["OPENGOV__BASEDEDATOS"] = "Host=127.0.0.1;Port=9;Username=x;Database=y",
            ["OPENGOV__PRIVACIDAD__LLAVES"] = $"propia:{Convert.ToBase64String(new byte[32])}",
            ["OPENGOV__PRIVACIDAD__LLAVEHUELLAS"] = Convert.ToBase64String(new byte[32]),
            ["OPENGOV__ESCUCHAR"] = "http://127.0.0.1:0",
        };
        ambiente.Remove(falta);

        var salida = await Salida.DeAsync(["servir"], ambiente);

        Assert.Equal(1, salida.Codigo);
        Assert.Contains(falta, salida.Errores, StringComparison.Ordinal);
    }

    private static async Task UnEventoApartadoSeMuestraYVuelveALaFila(Instalacion instalacion)
    {
        var id = await instalacion.Escalar<Guid>("""
            insert into mesas.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, ejemplo, traza, intentos, proximo_intento_en)
            values (gen_random_uuid(), 'MESA-X', 'mesas.no_existe', '{}', '2020-08-01', now(), true, 'prueba', 7, now()) returning id
            """);
        await Espera.Hasta(async () => await instalacion.Escalar<bool>($"select muerto_en is not null from mesas.outbox where id = '{id}'"), segundos: 15);

        var bandeja = await instalacion.Opengov("bandeja");
        Assert.Contains($"{id}  mesas.no_existe  MESA-X  8 intentos", bandeja.Texto, StringComparison.Ordinal);
        Assert.Contains("Ningún módulo conoce el evento mesas.no_existe.", bandeja.Texto, StringComparison.Ordinal);

        Assert.Equal(0, (await instalacion.Opengov("bandeja", "reencolar", $"{id}")).Codigo);
        Assert.True(await instalacion.Escalar<bool>($"select muerto_en is null and intentos < 7 from mesas.outbox where id = '{id}'"));
        Assert.Equal(1, (await instalacion.Opengov("bandeja", "reencolar", $"{Guid.NewGuid()}")).Codigo);
    }
}
