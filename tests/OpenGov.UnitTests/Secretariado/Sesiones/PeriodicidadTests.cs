using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

public sealed class PeriodicidadTests
{
    [Fact]
    public void Corre_desde_la_ultima_sesion_o_desde_la_instalacion()
    {
        Assert.Equal((InstaladoEl, InstaladoEl.AddMonths(6)), Fechas(ultimaSesion: null));
        Assert.Equal((Dia, Dia.AddMonths(6)), Fechas(Dia));

        static (DateOnly, DateOnly) Fechas(DateOnly? ultimaSesion) => Periodicidad.Al(Dia, Stl(), ultimaSesion) is { } p ? (p.UltimaSesion, p.Limite) : default;
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Se_incumple_el_dia_siguiente_al_limite(int dias, bool incumplida)
    {
        var periodicidad = Periodicidad.Al(Dia, Stl(), Dia)!;

        Assert.Equal(incumplida, periodicidad.EstaIncumplidaEl(periodicidad.Limite.AddDays(dias)));
    }

    [Fact]
    public void La_ultima_sesion_es_del_dia_para_el_que_se_convoco_aunque_acabara_pasada_la_medianoche()
    {
        var sesion = Instalada();
        sesion.Concluir(Dia.AddDays(1), Plazos);

        Assert.Null(new[] { sesion }.UltimaAl(Dia));
        Assert.Equal(Dia, new[] { Convocada(), sesion }.UltimaAl(Dia.AddDays(1)));
        Assert.Equal(Dia.AddMonths(6), Assert.Single(Alertas.Al(Dia.AddMonths(7), Stl(), [sesion], []), a => a.Tipo == TipoAlerta.PeriodicidadIncumplida).Limite);
    }

    [Fact]
    public void Antes_de_instalarse_nadie_tiene_que_sesionar()
    {
        Assert.Null(Periodicidad.Al(Dia, Stl(instalado: false), ultimaSesion: null));
        Assert.Null(Periodicidad.Al(InstaladoEl.AddDays(-1), Stl(), ultimaSesion: null));
    }

    [Fact]
    public void El_aviso_se_reconoce_por_la_sesion_que_siguio_sin_otra()
    {
        var aviso = AvisoDePeriodicidad.De(Stl(), Periodicidad.Al(Dia, Stl(), Dia)!);

        Assert.Equal("EDOMEX-PAL1-STL-AP-20200120", aviso.Folio);
        Assert.Equal(new PeriodicidadIncumplida("EDOMEX-PAL1-STL", Dia, new DateOnly(2020, 7, 21)), Assert.Single(aviso.Events));
    }
}
