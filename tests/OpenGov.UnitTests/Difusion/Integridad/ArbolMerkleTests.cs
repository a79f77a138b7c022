using System.Text;
using OpenGov.Difusion.Integridad;

namespace OpenGov.UnitTests.Difusion.Integridad;

/// <summary>RFC 6962, against the definition written as the RFC writes it, and against the verifying side of RFC 9162.</summary>
public sealed class ArbolMerkleTests
{
    private const int Maximo = 70;

    private static readonly byte[][] Hojas = [.. Enumerable.Range(0, Maximo).Select(i => ArbolMerkle.Hoja(Encoding.UTF8.GetBytes($"cambio {i}")))];

    [Fact]
    public void La_raiz_que_crece_hoja_por_hoja_es_la_de_la_definicion()
    {
        var bitacora = new Bitacora(0, new Dictionary<int, byte[]>());
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(bitacora.Raiz));

        for (var n = 1; n <= Maximo; n++)
        {
            bitacora.Agregar(Hojas[n - 1]);
            Assert.Equal(Definicion(0, n), bitacora.Raiz);
        }
    }

    [Fact]
    public void Los_subarboles_que_completa_son_los_de_la_definicion()
    {
        var bitacora = new Bitacora(0, new Dictionary<int, byte[]>());

        var completados = Hojas.SelectMany(bitacora.Agregar).ToList();

        Assert.NotEmpty(completados);
        Assert.All(completados, c => Assert.Equal(Definicion((int)(c.Subarbol.Indice << c.Subarbol.Nivel), (int)((c.Subarbol.Indice + 1) << c.Subarbol.Nivel)), c.Huella));
    }

    [Fact]
    public void Retomada_desde_sus_cimas_sigue_igual()
    {
        for (var n = 0; n < Maximo; n++)
        {
            var cimas = new Tramo(0, n).Subarboles().ToDictionary(s => s.Nivel, s => Definicion((int)(s.Indice << s.Nivel), (int)((s.Indice + 1) << s.Nivel)));
            var bitacora = new Bitacora(n, cimas);
            bitacora.Agregar(Hojas[n]);
            Assert.Equal(Definicion(0, n + 1), bitacora.Raiz);
        }
    }

    [Fact]
    public void Toda_prueba_de_inclusion_lleva_a_la_raiz_y_solo_con_su_hoja()
    {
        for (var n = 1; n <= Maximo; n++)
            for (var hoja = 0; hoja < n; hoja++)
            {
                var camino = ArbolMerkle.Inclusion(hoja, n).Select(Huella).ToList();
                Assert.Equal(Definicion(0, n), Llegar(hoja, n, Hojas[hoja], camino));
                Assert.NotEqual(Definicion(0, n), Llegar(hoja, n, ArbolMerkle.Hoja("otra cosa"u8), camino));
            }
    }

    [Fact]
    public void Toda_prueba_de_consistencia_recalcula_ambas_raices()
    {
        for (var n = 1; n <= Maximo; n++)
            for (var m = 1; m <= n; m++)
            {
                var prueba = ArbolMerkle.Consistencia(m, n).Select(Huella).ToList();
                Assert.Equal((Convert.ToHexString(Definicion(0, m)), Convert.ToHexString(Definicion(0, n))), Recalcular(m, n, Definicion(0, m), prueba));
            }
    }

    private static byte[] Huella(Tramo tramo) => ArbolMerkle.Unir([.. tramo.Subarboles().Select(s => Definicion((int)(s.Indice << s.Nivel), (int)((s.Indice + 1) << s.Nivel)))]);

    private static byte[] Definicion(int desde, int hasta)
    {
        if (hasta - desde == 0) return ArbolMerkle.RaizVacia;
        if (hasta - desde == 1) return Hojas[desde];

        var mitad = 1;
        while (mitad * 2 < hasta - desde) mitad *= 2;
        return ArbolMerkle.Nodo(Definicion(desde, desde + mitad), Definicion(desde + mitad, hasta));
    }

    // RFC 9162, 2.1.3.2.
    private static byte[] Llegar(long hoja, long tamano, byte[] huella, IReadOnlyList<byte[]> camino)
    {
        var (fn, sn) = (hoja, tamano - 1);
        foreach (var paso in camino)
        {
            if ((fn & 1) == 1 || fn == sn)
            {
                huella = ArbolMerkle.Nodo(paso, huella);
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                huella = ArbolMerkle.Nodo(huella, paso);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        Assert.Equal(0, sn);
        return huella;
    }

    // RFC 9162, 2.1.4.2.
    private static (string, string) Recalcular(long antes, long ahora, byte[] raizAntes, List<byte[]> prueba)
    {
        if (antes == ahora) return (Convert.ToHexString(raizAntes), Convert.ToHexString(raizAntes));

        if ((antes & (antes - 1)) == 0) prueba.Insert(0, raizAntes);
        var (fn, sn) = (antes - 1, ahora - 1);
        while ((fn & 1) == 1) (fn, sn) = (fn >> 1, sn >> 1);
        var (fr, sr) = (prueba[0], prueba[0]);
        foreach (var paso in prueba.Skip(1))
        {
            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (ArbolMerkle.Nodo(paso, fr), ArbolMerkle.Nodo(paso, sr));
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                sr = ArbolMerkle.Nodo(sr, paso);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        Assert.Equal(0, sn);
        return (Convert.ToHexString(fr), Convert.ToHexString(sr));
    }
}
