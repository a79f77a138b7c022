using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

public sealed class InstalacionTests
{
    [Fact]
    public void Queda_integrado_solo_cuando_cada_sector_tiene_titular()
    {
        var stl = Vacio();

        stl.Nombra(Garante, Calidad.Titular, Zulema, Infoem);
        stl.Nombra(Entes, Calidad.Titular, Javier, Contraloria);
        stl.Nombra(Civil, Calidad.Suplente, Oscar);
        Assert.Equal(EstadoSecretariado.EnIntegracion, stl.Estado);
        stl.Nombra(Civil, Calidad.Titular, Daniel);

        Assert.Equal(EstadoSecretariado.Integrado, stl.Estado);
    }

    [Fact]
    public void Vuelve_a_estar_en_integracion_si_pierde_a_un_titular_antes_de_instalarse()
    {
        var stl = Integrado();

        stl.Cesa(Daniel, DiaDeInstalacion);

        Assert.Equal(EstadoSecretariado.EnIntegracion, stl.Estado);
    }

    [Fact]
    public void Se_instala_con_acta_y_facilitador_y_lo_cuenta_a_los_demas_modulos()
    {
        var stl = Integrado();

        stl.Instalar(Acta, "Toluca", Declarados, DiaDeInstalacion);

        Assert.Equal(EstadoSecretariado.Instalado, stl.Estado);
        Assert.Contains(new SecretariadoInstalado("EDOMEX-PAL1-STL", "EDOMEX-PAL1", DiaDeInstalacion), stl.Events);
    }

    [Fact]
    public void Sin_acta_no_se_instala()
    {
        var falta = Rompe("STL-S1-sin-acta", () => Integrado().Instalar(acta: null, lugar: null, Declarados, DiaDeInstalacion));

        Assert.Equal(422, falta.Status);
    }

    [Fact]
    public void Sin_un_sector_no_se_instala_y_dice_cual_falta()
    {
        var stl = Integrado();
        stl.Cesa(Daniel, DiaDeInstalacion);

        var falta = Rompe("STL-S1-sin-integrar", () => stl.Instalar(Acta, lugar: null, Declarados, DiaDeInstalacion));

        Assert.Contains("sociedad_civil", falta.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sin_quien_lo_facilite_no_se_instala()
    {
        var stl = Integrado();
        stl.Cesa(Rafael, DiaDeInstalacion);

        Rompe("STL-S1-sin-facilitador", () => stl.Instalar(Acta, lugar: null, Declarados, DiaDeInstalacion));
    }

    [Fact]
    public void No_se_instala_dos_veces() =>
        Rompe("STL-S1-ya-instalado", () => Instalado().Instalar(Acta, lugar: null, Declarados, DiaDeInstalacion));

    [Fact]
    public void Donde_el_suplente_es_obligatorio_el_asiento_no_esta_integrado_sin_el()
    {
        var stl = Integrado(Politica(Suplencia.Obligatoria));
        Assert.Equal(EstadoSecretariado.Integrado, stl.Estado);

        stl.Cesa(Oscar, DiaDeInstalacion);

        Assert.Equal(EstadoSecretariado.EnIntegracion, stl.Estado);
    }
}
