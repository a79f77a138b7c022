using System.Net;
using Npgsql;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Seguimiento.EscenariosArchivos;

namespace OpenGov.ApiTests.Seguimiento.Archivos;

public sealed class ArchivosTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_depositado_se_descarga_igual_y_sin_que_nadie_lo_ejecute()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf);

        var depositada = await (await api.Con($"seguimiento:reportar:{plan.Compromiso}").Depositar(plan, folio, Pdf)).DebeSerCreado();
        var descarga = await api.SinCuenta().Descargar(folio);

        Assert.Equal(("application/pdf", Pdf.Length), (depositada.GetProperty("archivo").Texto("tipo"), depositada.GetProperty("archivo").GetProperty("bytes").GetInt32()));
        Assert.Equal(Pdf, await descarga.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", $"\"{Pdf.Huella()}\""), (descarga.Content.Headers.ContentType!.MediaType, descarga.Headers.ETag!.Tag));
        Assert.Equal($"attachment; filename={folio}.pdf; filename*=UTF-8''{folio}.pdf", descarga.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("sandbox; default-src 'none'", descarga.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", descarga.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotModified, (await api.SinCuenta().Descargar(folio, tag: $"\"{Pdf.Huella()}\"")).StatusCode);
    }

    [Fact]
    public async Task Se_pide_por_partes_y_cada_parte_es_la_suya()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf);
        await (await api.Responsable().Depositar(plan, folio, Pdf)).DebeSerCreado();

        // the parts in which it is read from the database are of 256 KiB: one inside, one across, the tail
        foreach (var (desde, hasta) in new[] { (0, 9), (262_000, 263_000), (200_000, 599_999) })
        {
            var parte = await api.SinCuenta().Descargar(folio, $"bytes={desde}-{hasta}");
            Assert.Equal(HttpStatusCode.PartialContent, parte.StatusCode);
            Assert.Equal(Pdf[desde..(hasta + 1)], await parte.Content.ReadAsByteArrayAsync());
        }

        var cola = await api.SinCuenta().Descargar(folio, "bytes=-6");
        Assert.Equal("%%EOF\n"u8.ToArray(), await cola.Content.ReadAsByteArrayAsync());
        await (await api.SinCuenta().Descargar(folio, $"bytes={Pdf.Length + 5}-")).DebeSerProblema(HttpStatusCode.RequestedRangeNotSatisfiable, "rango_fuera_del_archivo");
        var cabeza = await api.SinCuenta().SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/api/v1/evidencias/{folio}/archivo"));
        Assert.Equal(Pdf.Length, cabeza.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task La_misma_clave_no_deposita_dos_veces_y_otra_vez_ya_no_se_puede()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf);
        var clave = Guid.NewGuid().ToString();

        await (await api.Responsable().Depositar(plan, folio, Pdf)).DebeSerCreado();
        var (otro, personal) = (await api.EvidenciaCon(plan, Pdf), api.Responsable());
        var primera = await (await personal.Depositar(plan, otro, Pdf, clave: clave)).DebeSerCreado();
        var gemela = await personal.Depositar(plan, otro, Pdf, clave: clave);

        Assert.Equal("true", gemela.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(primera.ToString(), (await gemela.DebeSerCreado()).ToString());
        await (await personal.Depositar(plan, otro, Pdf[..^1], clave: clave)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "idempotency_key_reutilizada");
        await (await personal.Depositar(plan, otro, Pdf)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-archivo-ya-depositado");
    }

    [Fact]
    public async Task Quien_no_puede_reportar_se_entera_antes_de_enviar_el_archivo()
    {
        var enorme = new byte[11 * 1_048_576];
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf);

        await (await api.Con("seguimiento:reportar:OTRO-PAL1-C01").Depositar(plan, folio, enorme)).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        await (await api.Responsable().Depositar(plan, folio, Pdf, tipo: "text/html")).DebeSerProblema(HttpStatusCode.UnsupportedMediaType, "tipo_no_admitido");
        await (await api.Responsable().Depositar(plan, folio, [.. Pdf, 1])).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-archivo-huella-distinta");
        await (await api.Responsable().Depositar(plan with { Compromiso = "OTRO-PAL1-C01" }, folio, Pdf)).DebeSer(HttpStatusCode.NotFound);
        await (await api.SinCuenta().Descargar(folio)).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task La_evidencia_reservada_no_aparece_en_ninguna_parte_para_quien_no_tiene_el_alcance()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf, reserva: "Lleva nombres de estudiantes.");
        await (await api.Responsable().Depositar(plan, folio, Pdf)).DebeSerCreado();
        var lector = api.SinCuenta();

        foreach (var ruta in (string[])["", "/versiones", "/versiones/1", "/archivo", "?en_fecha=2024-01-01", "?conocido_en=2030-01-01T00:00:00Z"])
            await (await lector.GetAsync($"/api/v1/evidencias/{folio}{ruta}")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await lector.Descargar(folio, "bytes=0-0")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        foreach (var lista in (string[])["", "&q=Ecatepec", "&en_fecha=2024-01-01", "&orden=-actualizado_en"])
            Assert.Equal(0, (await api.Leido($"evidencias?compromiso_folio={plan.Compromiso}&incluir=total{lista}")).GetProperty("paginacion").GetProperty("total").GetInt32());
        await (await api.Con("seguimiento:reportar:OTRO-PAL1-C01").Descargar(folio)).DebeSer(HttpStatusCode.NotFound);

        foreach (var puede in new[] { api.Con($"seguimiento:reportar:{plan.Compromiso}"), api.Con("seguimiento:verificar"), api.Revisor() })
        {
            var descarga = await puede.Descargar(folio, "bytes=0-4");
            Assert.Equal("%PDF-"u8.ToArray(), await descarga.Content.ReadAsByteArrayAsync());
            Assert.Contains("no-store", descarga.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("Lleva nombres de estudiantes.", (await (await puede.GetAsync($"/api/v1/evidencias/{folio}")).DebeSer(HttpStatusCode.OK)).Texto("reserva"));
        }
    }

    [Fact]
    public async Task Retirada_conserva_su_huella_y_deja_de_descargarse()
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf);
        await (await api.Responsable().Depositar(plan, folio, Pdf)).DebeSerCreado();
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/compromisos/{plan.Compromiso}/evidencias/{folio}/retiro") { Content = System.Net.Http.Json.JsonContent.Create(new { motivo = "Lleva datos personales." }) };
        peticion.Headers.TryAddWithoutValidation("If-Match", "\"v2\"");
        await (await api.Responsable().SendAsync(peticion)).DebeSer(HttpStatusCode.OK);

        await (await api.SinCuenta().Descargar(folio)).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        Assert.Equal(Pdf.Huella(), (await api.Leido($"evidencias/{folio}")).GetProperty("documento").Texto("huella_sha256"));
        Assert.Equal(HttpStatusCode.OK, (await api.Con("seguimiento:verificar").Descargar(folio)).StatusCode);
    }

    [Theory]
    [InlineData("evidencias", "titulo = 'otro'")]
    [InlineData("archivos", "contenido = ''")]
    [InlineData("mediciones", "valor = 1")]
    public async Task Ni_el_rol_que_atiende_ni_el_dueno_reescriben_lo_aportado(string tabla, string cambio)
    {
        var plan = await api.PlanLanzado();
        var folio = await api.EvidenciaCon(plan, Pdf);
        await (await api.Responsable().Depositar(plan, folio, Pdf)).DebeSerCreado();
        await api.MedicionRegistrada(plan);

        foreach (var orden in (string[])[$"update seguimiento.{tabla} set {cambio} returning 1", $"delete from seguimiento.{tabla} returning 1", $"truncate seguimiento.{tabla} cascade"])
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => api.Escalar<int>(orden))).SqlState);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => api.EscalarComoDueno<int>(orden))).SqlState);
        }

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => api.EscalarComoDueno<int>("delete from seguimiento.evidencias_estado returning 1"))).SqlState);
    }

    [Fact]
    public async Task En_un_directorio_se_guarda_con_nombre_al_azar_y_lo_huerfano_se_barre()
    {
        var directorio = Directory.CreateTempSubdirectory("opengov-archivos-");
        try
        {
            await using var otro = await api.ConAjustes(("Seguimiento:DirectorioDeArchivos", directorio.FullName));
            var plan = await api.PlanLanzado();
            var folio = await api.EvidenciaCon(plan, Pdf);
            otro.Cliente.DefaultRequestHeaders.Authorization = api.Responsable().DefaultRequestHeaders.Authorization;
            await (await otro.Cliente.Depositar(plan, folio, Pdf, nombre: "../../etc/cron.d/x")).DebeSerCreado();

            var guardado = Assert.Single(directorio.GetFiles());
            Assert.True(Guid.TryParseExact(guardado.Name, "N", out _), guardado.Name);
            Assert.Equal(Pdf[100..200], await (await otro.Cliente.Descargar(folio, "bytes=100-199")).Content.ReadAsByteArrayAsync());

            var (huerfano, ajeno, reciente) = (Path.Combine(directorio.FullName, $"{Guid.NewGuid():N}.tmp"), Path.Combine(directorio.FullName, "leeme.txt"), Path.Combine(directorio.FullName, $"{Guid.NewGuid():N}"));
            foreach (var ruta in (string[])[huerfano, ajeno, reciente]) await File.WriteAllTextAsync(ruta, "resto");
            foreach (var ruta in (string[])[huerfano, ajeno, guardado.FullName]) File.SetLastWriteTimeUtc(ruta, DateTime.UtcNow.AddHours(-2));
            await otro.Ejecutar("seguimiento.barre-archivos");

            Assert.Equal(new[] { ajeno, reciente, guardado.FullName }.Order(), directorio.GetFiles().Select(f => f.FullName).Order());
        }
        finally
        {
            directorio.Delete(recursive: true);
        }
    }
}
