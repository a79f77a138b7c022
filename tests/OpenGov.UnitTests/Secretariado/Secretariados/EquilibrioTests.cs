using OpenGov.Kernel;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

public sealed class EquilibrioTests
{
    [Fact]
    public void Una_mujer_entre_seis_se_advierte_y_no_impide_instalar()
    {
        var publicado = Instalado().Publicado();

        Assert.Equal(new Recuento(Mujeres: 1, Hombres: 5, Otro: 0, SinDeclarar: 0, Total: 6), publicado.Integracion.Genero);
        Assert.Equal(["STL-S6-genero"], publicado.Integracion.Advertencias.Select(a => a.Codigo));
    }

    [Fact]
    public void Impide_instalar_si_la_politica_lo_hace_bloqueante()
    {
        var stl = Integrado(Politica(bloqueante: true));

        Rompe("STL-S6-sin-equilibrio", () => stl.Instalar(Acta, lugar: null, DiaDeInstalacion));
    }

    [Fact]
    public void Lo_que_nadie_declaro_no_se_supone()
    {
        var genero = Generos.Ninguno.Contar(["PER-A", "PER-B"]);

        Assert.Equal(new Recuento(0, 0, 0, SinDeclarar: 2, Total: 2), genero);
        Assert.Empty(AdvertenciaIntegracion.Sobre(new PoliticaEquilibrio(), [], genero));
    }

    [Fact]
    public void Un_sector_con_mas_titulares_que_otro_se_advierte()
    {
        var stl = Instalado(Politica(asientosMax: 2));

        stl.AbrirAsiento(Sectores.SociedadCivil, Declarados, DiaDeInstalacion);
        stl.Nombra("sociedad_civil-2", Calidad.Titular, Amalia);

        Assert.Contains(stl.Publicado().Integracion.Advertencias, a => a.Codigo == "STL-S6-sectores");
    }

    [Theory]
    [InlineData("2019-10-14", 0, 3, 0)]
    [InlineData("2019-10-15", 5, 0, 6)]
    public void La_integracion_de_un_dia_sale_de_las_fechas(string dia, int representantes, int vacantes, int integrantes)
    {
        var retrato = Instalado().RetratarEl(DateOnly.Parse(dia, null), Declarados);

        Assert.Equal((representantes, vacantes, integrantes), (retrato.Representantes, retrato.AsientosVacantes, retrato.Genero.Total));
    }

    [Fact]
    public void El_documento_no_dice_el_genero_de_nadie()
    {
        var nombres = typeof(SecretariadoDetalle).GetProperties().Select(p => p.Name)
            .Concat(typeof(IntegranteVigente).GetProperties().Select(p => p.Name))
            .Concat(typeof(NombramientoDetalle).GetProperties().Select(p => p.Name));

        Assert.DoesNotContain("Genero", nombres);
    }
}
