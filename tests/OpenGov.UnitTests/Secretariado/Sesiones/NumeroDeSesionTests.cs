using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

public sealed class NumeroDeSesionTests
{
    [Fact]
    public void Los_numeros_son_consecutivos()
    {
        Assert.Equal(new NumeroDeSesion(1), NumeroDeSesion.Siguiente([], pedido: null, hayPreviasSinRegistro: false));
        Assert.Equal(new NumeroDeSesion(4), NumeroDeSesion.Siguiente([1, 2, 3], pedido: null, hayPreviasSinRegistro: false));
        Assert.Equal(new NumeroDeSesion(4), NumeroDeSesion.Siguiente([1, 2, 3], pedido: 4, hayPreviasSinRegistro: true));
    }

    [Fact]
    public void No_se_salta_un_numero_ni_se_repite()
    {
        Assert.Equal("STL-S8-numero-no-consecutivo", Falta(() => NumeroDeSesion.Siguiente([1], pedido: 3, hayPreviasSinRegistro: false)));
        Assert.Equal("STL-S8-numero-usado", Falta(() => NumeroDeSesion.Siguiente([1, 2], pedido: 1, hayPreviasSinRegistro: true)));
        Assert.Equal("STL-S8-numero-agotado", Falta(() => NumeroDeSesion.Siguiente([], pedido: 1_000, hayPreviasSinRegistro: true)));
    }

    [Fact]
    public void Un_STL_que_empieza_a_registrar_tarde_lo_dice_y_se_publica()
    {
        var decimonovena = NumeroDeSesion.Siguiente([1, 2, 3], pedido: 19, hayPreviasSinRegistro: true);

        Assert.Equal(new NumeroDeSesion(19, new NumerosSinRegistro(4, 18)), decimonovena);
    }

    [Fact]
    public void Una_sesion_sin_registro_se_puede_registrar_despues()
    {
        Assert.Equal(new NumeroDeSesion(11), NumeroDeSesion.Siguiente([1, 19], pedido: 11, hayPreviasSinRegistro: false));
    }
}
