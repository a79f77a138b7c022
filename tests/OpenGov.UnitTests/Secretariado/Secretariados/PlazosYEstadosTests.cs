using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

/// <summary>What the dates of an STL and its state forbid, where no other test looks.</summary>
public sealed class PlazosYEstadosTests
{
    private static readonly DateOnly Dia = new(2021, 3, 1);

    [Fact]
    public void Nadie_deja_el_cargo_antes_de_ocuparlo()
    {
        var stl = Instalado();

        Rompe("STL-S2-plazo-invertido", () => stl.Cesar(stl.NombramientoDe(Daniel), DiaDeInstalacion.AddDays(-1), "Renunció.", Dia));
        Rompe("STL-S2-plazo-invertido", () => stl.Corregir(
            stl.NombramientoDe(Oscar), new(Calidad.Suplente, Amalia, null, "Representante", Dia, Dia.AddDays(-1)), Dia));
    }

    [Fact]
    public void Una_declaracion_de_intereses_no_se_firma_despues_del_acto()
    {
        var stl = Instalado();

        Rompe("STL-declaracion-futura", () => stl.Declarar(stl.NombramientoDe(Javier), new([], Dia.AddDays(1)), Dia));
    }

    [Fact]
    public void Un_acuerdo_no_habilita_lo_que_paso_antes_de_tomarlo() =>
        Rompe("STL-S7-acuerdo-posterior", () => Instalado().CambiarPolitica(Politica(), Acuerdo(Materia.CambioPolitica, Dia.AddDays(1)), Dia));

    [Fact]
    public void Ni_lo_que_se_acordo_antes_de_instalarse_ni_lo_que_quedo_sin_efecto()
    {
        Rompe("STL-S7-acuerdo-anterior", () => Instalado().Concluir(Acuerdo(Materia.ConclusionSecretariado, DiaDeInstalacion.AddDays(-1)), Dia));
        Rompe("STL-S7-acuerdo-sin-efecto", () => Instalado().Concluir(Acuerdo(Materia.ConclusionSecretariado, Dia) with { SinEfectoDesde = Dia }, Dia));
    }

    [Fact]
    public void Lo_que_no_se_ha_instalado_no_concluye_ni_termina_de_renovarse()
    {
        Rompe("STL-sin-instalar", () => Integrado().Concluir(Acuerdo(Materia.ConclusionSecretariado, Dia), Dia));
        Rompe("STL-sin-renovacion", () => Instalado().ConcluirRenovacion(Dia));
    }

    [Fact]
    public void Lo_que_falta_por_sector_se_publica()
    {
        var advertencias = Vacio().Publicado().Integracion.Advertencias;

        Assert.Equal(3, advertencias.Count(a => a.Codigo == "STL-S1-sector-incompleto"));
        Assert.Single(advertencias, a => a.Codigo == "STL-S1-sin-facilitador");
    }
}
