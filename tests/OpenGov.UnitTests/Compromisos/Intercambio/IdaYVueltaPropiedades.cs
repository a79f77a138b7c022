using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Intercambio;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.UnitTests.Compromisos.Intercambio;

/// <summary>What is written in a file is what is read from it, whatever people write in a commitment.</summary>
public sealed class IdaYVueltaPropiedades
{
    private static readonly string[] Palabras =
        ["paradas", "alumbrado", "«comillas»", "\"dobles\"", "coma, punto", "punto; y coma", "=SUMA(A1)", "'apóstrofo", "+52", "-5", "@", "línea\notra", "|", "ñandú", "🚌", "#N/A", "50 %"];

    private static readonly Gen<string> Texto = Gen.Elements(Palabras).NonEmptyListOf().Select(p => string.Join(' ', p.Take(6)));

    private static readonly Gen<Redaccion> Redacciones =
        from titulo in Texto
        from texto in Texto
        from cuantas in Gen.Choose(0, 3)
        from completa in Gen.Elements(true, false)
        from pesos in Gen.Choose(1, 9_999).ListOf(4)
        select (completa ? Ejemplos.Completa() : new Redaccion { Titulo = titulo, Texto = texto }) with
        {
            Titulo = titulo,
            Texto = texto,
            Territorio = texto,
            Riesgos = [.. Enumerable.Range(0, cuantas).Select(i => new Riesgo($"{titulo} {i}", NivelRiesgo.Medio, Mitigacion: texto))],
            Metas =
            [
                .. Enumerable.Range(1, cuantas).Select(m => new Meta(m, titulo, new(2020, 6, m), pesos[m] / 100m)
                {
                    Actividades = [.. Enumerable.Range(1, 3 - (m % 2)).Select(a => new Actividad($"A{m}-{a}", texto, pesos[0] / 100m, new(2020, 1, a), new(2020, 2, a)) { MediosVerificacion = [new(TipoMedio.Otro, texto)] })],
                }),
            ],
        };

    [Fact]
    public void En_CSV_va_y_vuelve_lo_mismo() => Prop.ForAll(Redacciones.NonEmptyListOf().ToArbitrary(), redacciones => VaYVuelve([.. redacciones], EnCsv)).Exigir();

    [Fact]
    public void En_JSON_va_y_vuelve_lo_mismo() => Prop.ForAll(Redacciones.NonEmptyListOf().ToArbitrary(), redacciones => VaYVuelve([.. redacciones], EnJson)).Exigir();

    [Fact]
    public void Los_bytes_llegan_en_trozos_y_las_piezas_son_las_mismas()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"plan":{"folio":"X","lista":[1,[2]]},"compromisos":[{"a":"ñ"},{"b":[{"c":1}]},3,"texto",null]}""");
        var enteras = Piezas(bytes, bytes.Length);

        Assert.Equal(["plan:", "compromisos:", "compromisos:{\"a\":\"ñ\"}", "compromisos:{\"b\":[{\"c\":1}]}", "compromisos:3", "compromisos:\"texto\"", "compromisos:null"], enteras);
        for (var trozo = 1; trozo < bytes.Length; trozo++) Assert.Equal(enteras, Piezas(bytes, trozo));
    }

    [Theory]
    [InlineData("""{"compromisos":[{"a":1},]}""")]
    [InlineData("""{"compromisos":[{"a":1}""")]
    [InlineData("""{"compromisos":[]} sobra""")]
    [InlineData("""{"plan":1,"plan":2}""")]
    public void Lo_que_no_es_JSON_no_se_lee_a_medias(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);

        Assert.ThrowsAny<JsonException>(() => Piezas(bytes, 7));
    }

    private static List<string> Piezas(byte[] bytes, int trozo)
    {
        var (despiece, piezas, desde, hasta) = (new DespieceJson(), new List<string>(), 0, 0);
        while (!despiece.Termino)
        {
            hasta = Math.Min(bytes.Length, hasta + trozo);
            while (despiece.Siguiente(bytes.AsSpan(desde, hasta - desde), hasta == bytes.Length, out var usados) is var pieza)
            {
                desde += usados;
                if (pieza is null) break;
                piezas.Add($"{pieza.Nombre}:{(pieza.Json is null ? "" : Encoding.UTF8.GetString(pieza.Json))}");
            }
        }

        return piezas;
    }

    private static bool VaYVuelve(Redaccion[] redacciones, Func<Redaccion[], Task<List<CompromisoLeido>>> viaje)
    {
        var leidos = viaje(redacciones).GetAwaiter().GetResult();
        return leidos.Count == redacciones.Length && leidos.Zip(redacciones).All(par =>
            par.First.Faltas.Count == 0 && par.First.Contenido.Deserialize<CompromisoEnArchivo>(Json.Wire)!.Redaccion.DiceLoMismo(par.Second));
    }

    private static async Task<List<CompromisoLeido>> EnCsv(Redaccion[] redacciones)
    {
        using var archivo = new MemoryStream();
        await EscribirAsync(new EscritorCsv(archivo), redacciones);
        using var zip = new ZipArchive(archivo);
        var lector = LectorCsv.DeZip(zip);
        Assert.Empty(lector.Faltas);
        Assert.Equal(redacciones.Length, lector.Total);
        return await lector.LeerAsync(default).ToListAsync();
    }

    private static async Task<List<CompromisoLeido>> EnJson(Redaccion[] redacciones)
    {
        using var archivo = new MemoryStream();
        await EscribirAsync(new EscritorJson(archivo, new("EDOMEX-PAL1", "Plan", "borrador", 1)), redacciones);
        var lector = await LectorJson.AbrirAsync(archivo, default);
        Assert.Equal(redacciones.Length, lector.Total);
        return await lector.LeerAsync(default).ToListAsync();
    }

    private static async Task EscribirAsync(IEscritorDePlan escritor, Redaccion[] redacciones)
    {
        await using (escritor)
            foreach (var (i, redaccion) in redacciones.Index()) await escritor.EscribirAsync(new("movilidad", redaccion, $"EDOMEX-PAL1-C{i:00}", Version: 1, Estado: EstadoCompromiso.EnRedaccion));
    }
}
