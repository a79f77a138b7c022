using FsCheck;
using FsCheck.Fluent;

using OpenGov.Compromisos.Plantilla;

namespace OpenGov.UnitTests.Compromisos;

public sealed class PesosTests
{
    [Fact]
    public void Los_pesos_de_un_compromiso_completo_cuadran() => Assert.Empty(Pesos.Revisar(Ejemplos.Completa()));

    [Fact]
    public void Dice_cuanto_suman_y_donde_corregir()
    {
        var redaccion = Ejemplos.Completa();

        var faltas = Pesos.Revisar(redaccion with { Metas = [redaccion.Metas[0] with { Peso = 35m }, redaccion.Metas[1]] }).ToList();

        Assert.Equal(["COM-C3-pesos-de-metas", "COM-C3-peso-de-meta"], faltas.Select(falta => falta.Code));
        Assert.Equal("#/redaccion/metas/0/peso", faltas[1].At);
        Assert.Contains("suman 95", faltas[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pasan_los_repartos_que_suman_cien_y_solo_esos() => Ley.Exigir(Prop.ForAll(
        ArbMap.Default.GeneratorFor<PositiveInt>().Select(n => n.Item % 40).ListOf().Where(pesos => pesos.Count > 0).ToArbitrary(),
        pesos => Pesos.Revisar(Con(pesos)).Any() == (pesos.Sum() != 100)));

    [Fact]
    public void Completar_a_cien_el_ultimo_peso_siempre_cuadra() => Ley.Exigir(Prop.ForAll(
        Gen.Choose(1, 9).ListOf(9).ToArbitrary(),
        pesos => !Pesos.Revisar(Con([.. pesos, 100 - pesos.Sum()])).Any()));

    private static Redaccion Con(IEnumerable<int> pesos) => Ejemplos.Completa() with
    {
        Metas = [.. pesos.Select((peso, i) => new Meta(i + 1, "Meta", new(2021, 1, 1), peso)
        {
            Actividades = [new($"A{i}", "Hacer algo", peso, new(2021, 1, 1), new(2021, 1, 1))],
        })],
    };
}
