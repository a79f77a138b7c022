using OpenGov.Secretariado.Ejercicios;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Ejercicios;

public sealed class EjercicioTests
{
    private static readonly DateOnly Declaratoria = new(2016, 6, 20);

    [Fact]
    public void Su_folio_dice_la_entidad_y_el_numero_de_plan() =>
        Assert.Equal("EDOMEX-PAL1", Registrar(Declaratoria).Folio);

    [Fact]
    public void La_declaratoria_no_puede_ser_posterior_al_acto() =>
        Rompe("STL-declaratoria-posterior", () => Registrar(Declaratoria.AddDays(-1)));

    private static Ejercicio Registrar(DateOnly fecha) =>
        Ejercicio.Registrar("EDOMEX", "Estado de México", "Gobierno abierto", 1, new(Declaratoria, []), fecha);
}
