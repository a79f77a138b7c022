using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;
using static OpenGov.UnitTests.Difusion.Muestras;

namespace OpenGov.UnitTests.Difusion;

public sealed class PlazosDeConsultaTests
{
    [Theory]
    [InlineData(0, 0, 30)] // closed one day after the window; thirty days to answer
    [InlineData(30, 0, 0)]
    [InlineData(31, 1, 0)]
    [InlineData(45, 15, 0)]
    public void El_retraso_corre_cada_dia_sin_respuesta(int diasDesdeElCierre, int retraso, int quedan)
    {
        var plazos = Plazos(EnRespuesta(), Fin.AddDays(1 + diasDesdeElCierre));

        Assert.Equal((retraso, quedan), (plazos.DiasDeRetraso, plazos.DiasParaResponder));
    }

    [Fact]
    public void Al_responder_deja_de_correr()
    {
        var consulta = EnRespuesta();
        consulta.Concluir(Balance(), Fin.AddDays(36));

        var plazos = Plazos(consulta, Fin.AddDays(400));

        Assert.Equal((5, (int?)null), (plazos.DiasDeRetraso, plazos.DiasParaResponder));
    }

    [Fact]
    public void Terminar_la_ventana_sin_cerrar_tambien_se_ve()
    {
        var plazos = Plazos(Abierta(), Fin.AddDays(4));

        Assert.Equal((4, 0, false), (plazos.DiasSinCerrar, plazos.DiasParaCerrar, plazos.RecibeEnLinea));
    }

    [Fact]
    public void Mientras_abre_dice_cuanto_le_queda_y_a_quien_no_se_llega()
    {
        var plazos = Plazos(Abierta(), Fin);

        Assert.Equal((1, 0, true), (plazos.DiasParaCerrar, plazos.DiasSinCerrar, plazos.RecibeEnLinea));
        Assert.Equal(LosTresPublicos, plazos.PublicosSinDifusion);
    }

    private static PlazosDeConsulta Plazos(ConsultaPublica consulta, DateOnly dia) =>
        PlazosDeConsulta.De(consulta, Balance(), Array.Empty<CampanaDifusion>(), new(dia.ToDateTime(new(18, 0)), TimeSpan.Zero));
}
