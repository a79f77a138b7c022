using System.Text.Json;
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

        Assert.False(publicado.Instalacion!.EquilibrioDeGenero);
        Assert.Equal(["STL-S6-genero"], publicado.Integracion.Advertencias.Select(a => a.Codigo));
    }

    [Fact]
    public void Impide_instalar_si_la_politica_lo_hace_bloqueante()
    {
        var stl = Integrado(Politica(bloqueante: true));

        Rompe("STL-S6-sin-equilibrio", () => stl.Instalar(Acta, lugar: null, Declarados, DiaDeInstalacion));
        Rompe("STL-S6-sin-equilibrio", () => stl.Instalar(Acta, lugar: null, new(Mujeres: 0, Hombres: 1, Otro: 0, SinDeclarar: 5, Total: 6), DiaDeInstalacion));
        stl.Instalar(Acta, lugar: null, new(Mujeres: 3, Hombres: 3, Otro: 0, SinDeclarar: 0, Total: 6), DiaDeInstalacion);

        Assert.True(stl.Publicado().Instalacion!.EquilibrioDeGenero);
    }

    [Fact]
    public void El_equilibrio_entre_sectores_tambien_puede_impedirlo()
    {
        var stl = Vacio(Politica(asientosMax: 2, bloqueante: true));
        stl.Nombra(Garante, Calidad.Titular, Zulema, Infoem);
        stl.Nombra(Entes, Calidad.Titular, Javier, Contraloria);
        stl.Nombra(Civil, Calidad.Titular, Daniel);
        stl.Nombra(null, Calidad.Facilitador, Rafael);
        stl.AbrirAsiento(Sectores.SociedadCivil, DiaDeInstalacion);
        stl.Nombra("sociedad_civil-2", Calidad.Titular, Amalia);

        Rompe("STL-S6-sin-equilibrio", () => stl.Instalar(Acta, lugar: null, Recuento.De(5, []), DiaDeInstalacion));
    }

    [Fact]
    public void Lo_que_nadie_declaro_no_se_supone()
    {
        Assert.Equal(new Recuento(0, 0, 0, SinDeclarar: 2, Total: 2), Recuento.De(2, []));
        Assert.Null(new PoliticaEquilibrio().CumpleGenero(Recuento.De(2, [])));
    }

    [Fact]
    public void Quien_se_declara_no_binario_cuenta_entre_quienes_declararon_y_no_como_mujer_ni_hombre()
    {
        var recuento = Recuento.De(4, [Genero.Mujer, Genero.Hombre, Genero.NoBinario]);

        Assert.Equal(new Recuento(Mujeres: 1, Hombres: 1, Otro: 1, SinDeclarar: 1, Total: 4), recuento);
        Assert.False(new PoliticaEquilibrio(PorcentajeMinimoPorGenero: 40).CumpleGenero(recuento));
        Assert.True(new PoliticaEquilibrio(PorcentajeMinimoPorGenero: 33).CumpleGenero(recuento));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, false)]
    public void De_menos_de_cinco_declaraciones_no_se_publica_ni_el_veredicto(int declaraciones, bool? veredicto)
    {
        var stl = Integrado();

        stl.Instalar(Acta, lugar: null, Recuento.De(6, [.. Enumerable.Repeat(Genero.Hombre, declaraciones)]), DiaDeInstalacion);

        Assert.Equal(veredicto, stl.Publicado().Instalacion!.EquilibrioDeGenero);
        Assert.Equal(veredicto is false, stl.Publicado().Integracion.Advertencias.Any(a => a.Codigo == "STL-S6-genero"));
    }

    [Fact]
    public void Un_sector_con_mas_titulares_que_otro_se_advierte()
    {
        var stl = Instalado(Politica(asientosMax: 2));

        stl.AbrirAsiento(Sectores.SociedadCivil, DiaDeInstalacion);
        stl.Nombra("sociedad_civil-2", Calidad.Titular, Amalia);

        Assert.Contains(stl.Publicado().Integracion.Advertencias, a => a.Codigo == "STL-S6-sectores");
    }

    [Theory]
    [InlineData("2019-10-14", 0, 3, false)]
    [InlineData("2019-10-15", 5, 0, true)]
    public void La_integracion_de_un_dia_sale_de_las_fechas(string dia, int representantes, int vacantes, bool facilitado)
    {
        var retrato = Instalado().RetratarEl(DateOnly.Parse(dia, null));

        Assert.Equal((representantes, vacantes, facilitado), (retrato.Representantes, retrato.AsientosVacantes, retrato.Facilitador is not null));
        Assert.Equal(facilitado, retrato.Advertencias.Any(a => a.Codigo == "STL-S6-genero"));
    }

    /// <summary>Two versions whose only difference were a count, or a verdict, would tell what whoever came or went declared.</summary>
    [Fact]
    public void Un_nombramiento_no_mueve_nada_de_lo_que_se_publica_sobre_el_genero()
    {
        var stl = Instalado();
        var antes = DeGenero(stl);

        stl.Relevar(stl.NombramientoDe(Daniel), new(Calidad.Titular, Amalia, null, "Representante", DiaDeInstalacion.AddDays(9)), "Relevo.", DiaDeInstalacion.AddDays(9));
        stl.Cesa(Oscar, DiaDeInstalacion.AddDays(10));

        Assert.NotEmpty(antes);
        Assert.Equal(antes, DeGenero(stl));
    }

    private static List<string> DeGenero(SecretariadoTecnico stl) =>
        [.. Hojas("", JsonSerializer.SerializeToElement(stl.Publicado(), Json.Stored)).Where(h => h.Contains("genero", StringComparison.OrdinalIgnoreCase) || h.Contains("género", StringComparison.OrdinalIgnoreCase))];

    private static IEnumerable<string> Hojas(string ruta, JsonElement nodo) => nodo.ValueKind switch
    {
        JsonValueKind.Object => nodo.EnumerateObject().SelectMany(m => Hojas($"{ruta}/{m.Name}", m.Value)),
        JsonValueKind.Array => nodo.EnumerateArray().SelectMany(e => Hojas($"{ruta}[]", e)),
        _ => [$"{ruta}: {nodo.GetRawText()}"],
    };
}
