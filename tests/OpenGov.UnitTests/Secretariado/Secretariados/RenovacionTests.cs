using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

public sealed class RenovacionTests
{
    private static readonly DateOnly Dia = new(2021, 3, 1);

    [Fact]
    public void Empieza_sola_cuando_un_sector_pierde_su_representacion_y_termina_sola_al_recuperarla()
    {
        var stl = Instalado();

        stl.Cesa(Daniel, Dia);

        Assert.Equal(EstadoSecretariado.EnRenovacion, stl.Estado);
        Assert.Equal(["sociedad_civil"], stl.Events.OfType<IntegracionIncompletaDetectada>().Single().Sectores);

        stl.Nombra(Civil, Calidad.Titular, Amalia, desde: Dia.AddDays(1));

        Assert.Equal(EstadoSecretariado.Instalado, stl.Estado);
        Assert.Equal(new(Dia, stl.Trayectoria.Renovaciones[0].Motivo, Automatica: true, Dia.AddDays(1)), stl.Trayectoria.Renovaciones[0]);
    }

    [Fact]
    public void La_que_alguien_inicia_solo_termina_cuando_alguien_la_concluye()
    {
        var stl = Instalado();

        stl.IniciarRenovacion("Termina el periodo de la sociedad civil.", Dia);
        stl.Relevar(stl.NombramientoDe(Daniel), new(Calidad.Titular, Amalia, null, "Representante", Dia), "Terminó su periodo.", Dia);
        Assert.Equal(EstadoSecretariado.EnRenovacion, stl.Estado);
        stl.ConcluirRenovacion(Dia);

        Assert.Equal(EstadoSecretariado.Instalado, stl.Estado);
    }

    [Fact]
    public void No_concluye_con_un_sector_sin_representacion()
    {
        var stl = Instalado();
        stl.Cesa(Daniel, Dia);

        Rompe("STL-S1-sin-integrar", () => stl.ConcluirRenovacion(Dia));
    }

    [Fact]
    public void Solo_se_renueva_lo_instalado() =>
        Rompe("STL-renovacion-improcedente", () => Integrado().IniciarRenovacion("Cambio.", Dia));

    [Fact]
    public void Al_concluir_el_STL_todos_dejan_su_lugar_y_se_sabe_quien_estuvo()
    {
        var stl = Instalado();

        stl.Concluir(Acuerdo(Materia.ConclusionSecretariado, Dia), Dia);

        Assert.Equal(EstadoSecretariado.Concluido, stl.Estado);
        Assert.Equal(6, stl.Events.OfType<NombramientoCesado>().Count());
        Assert.All(stl.AsientosEn(Dia), a => Assert.NotNull(a.Titular));
        Assert.All(stl.AsientosEn(Dia.AddDays(1)), a => Assert.Null(a.Titular));
        Rompe("STL-concluido", () => stl.Nombra(Civil, Calidad.Titular, Amalia, desde: Dia.AddDays(1)));
    }

    [Fact]
    public void No_concluye_sin_un_acuerdo_suyo_adoptado_sobre_eso()
    {
        var stl = Instalado();

        Rompe("STL-S7-sin-acuerdo", () => stl.Concluir(acuerdo: null, Dia));
        Rompe("STL-S7-acuerdo-de-otra-materia", () => stl.Concluir(Acuerdo(Materia.General, Dia), Dia));
        Rompe("STL-S7-acuerdo-no-adoptado", () => stl.Concluir(Acuerdo(Materia.ConclusionSecretariado, Dia, adoptado: false), Dia));
        Rompe("STL-S7-acuerdo-ajeno", () => stl.Concluir(Acuerdo(Materia.ConclusionSecretariado, Dia) with { EjercicioFolio = "JALISCO-PAL1" }, Dia));
    }
}
