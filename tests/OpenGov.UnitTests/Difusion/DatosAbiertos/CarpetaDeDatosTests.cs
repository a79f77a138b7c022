using OpenGov.Difusion.DatosAbiertos;

namespace OpenGov.UnitTests.Difusion.DatosAbiertos;

public sealed class CarpetaDeDatosTests : IDisposable
{
    private readonly Reloj reloj = new();
    private readonly CarpetaDeDatos carpeta;

    public CarpetaDeDatosTests() => carpeta = new(reloj);

    [Fact]
    public async Task Lo_reemplazado_se_conserva_dos_minutos_por_viejo_que_sea()
    {
        var (uno, otro) = (await Publicado("uno"), await Publicado("otro"));
        foreach (var archivo in Directory.GetFiles(carpeta.Ruta)) File.SetLastWriteTimeUtc(archivo, reloj.GetUtcNow().UtcDateTime.AddHours(-9));

        carpeta.Limpiar(otro);
        reloj.Pasan(TimeSpan.FromSeconds(119));
        carpeta.Limpiar(otro);
        Assert.True(Estan(uno));

        reloj.Pasan(TimeSpan.FromSeconds(1));
        carpeta.Limpiar(otro);
        Assert.False(Estan(uno));
        Assert.True(Estan(otro));
    }

    [Fact]
    public async Task Lo_que_vuelve_a_ser_vigente_empieza_de_nuevo()
    {
        var (uno, otro) = (await Publicado("uno"), await Publicado("otro"));

        carpeta.Limpiar(otro);
        reloj.Pasan(TimeSpan.FromMinutes(1));
        carpeta.Limpiar(uno);
        reloj.Pasan(TimeSpan.FromHours(1));
        carpeta.Limpiar(otro);

        Assert.True(Estan(uno));
    }

    public void Dispose() => carpeta.Dispose();

    private async Task<Publicacion> Publicado(string texto)
    {
        var archivo = await Archivo.CrearAsync(carpeta.Ruta, "tabla.csv", TiposDeArchivo.Csv, texto, default);
        return new(new Corte(1, new(2026, 3, 1), 0), EncabezadoDeDatos.Vacio, [], new Dictionary<string, Archivo> { [archivo.Nombre] = archivo });
    }

    private static bool Estan(Publicacion publicacion) =>
        ((string[])["", ".gz", ".br"]).Select(e => File.Exists(publicacion.Archivos.Values.Single().Ruta + e)).Distinct().Single();

    private sealed class Reloj : TimeProvider
    {
        private DateTimeOffset ahora = new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => ahora;

        public void Pasan(TimeSpan tiempo) => ahora += tiempo;
    }
}
