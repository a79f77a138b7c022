using OpenGov.Host;

namespace OpenGov.ApiTests.Operacion;

public sealed class RelojTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void El_anfitrion_dice_la_hora_de_la_base_aunque_la_suya_sea_otra(int segundosDeDiferencia)
    {
        var reloj = new DatabaseClock();
        var ahora = DateTimeOffset.UtcNow;

        reloj.Set(ahora.AddSeconds(segundosDeDiferencia), ahora.AddSeconds(-1), ahora.AddSeconds(1)); // the answer took two seconds

        Assert.Equal(ahora.AddSeconds(segundosDeDiferencia), reloj.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Una_respuesta_que_tarda_no_inventa_una_diferencia()
    {
        var reloj = new DatabaseClock();
        var ahora = DateTimeOffset.UtcNow;

        reloj.Set(ahora.AddMilliseconds(900), ahora, ahora.AddSeconds(1));

        Assert.Equal(TimeSpan.Zero, reloj.Difference);
    }
}
