using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

public sealed class SesionTests
{
    [Fact]
    public void Su_folio_dice_de_quien_es_de_que_tipo_y_que_numero_lleva()
    {
        var sesion = Convocada();

        Assert.Equal("EDOMEX-PAL1-STL-SO-001", sesion.Folio);
        Assert.Equal(EstadoSesion.Convocada, sesion.Estado);
        var evento = Assert.IsType<SesionConvocada>(Assert.Single(sesion.Events));
        Assert.Equal("ordinaria", evento.Tipo);
        Assert.False(evento.ConvocatoriaTardia);
    }

    [Theory]
    [InlineData("Ordinaria", 5, false)]
    [InlineData("Ordinaria", 4, true)]
    [InlineData("Extraordinaria", 1, false)]
    [InlineData("Extraordinaria", 0, true)]
    public void Avisar_tarde_no_impide_la_sesion_pero_se_publica(string tipo, int dias, bool tardia)
    {
        var sesion = Sesion.Convocar(Stl(), Enum.Parse<TipoSesion>(tipo), new NumeroDeSesion(1), Aviso(), Dia.AddDays(-dias));

        Assert.Equal(tardia, sesion.Convocatoria.ConvocatoriaTardia);
        Assert.Equal(dias, sesion.Convocatoria.DiasDeAviso);
        Assert.Equal(tardia, Assert.IsType<SesionConvocada>(Assert.Single(sesion.Events)).ConvocatoriaTardia);
    }

    [Fact]
    public void Nadie_convoca_a_una_sesion_que_ya_paso()
    {
        Assert.Equal("STL-S9-inicio-pasado", Falta(() => Sesion.Convocar(Stl(), TipoSesion.Ordinaria, new NumeroDeSesion(1), Aviso(), Dia.AddDays(1))));
    }

    [Fact]
    public void Una_sesion_presencial_dice_donde()
    {
        var aviso = Aviso() with { Modalidad = ModalidadSesion.Presencial };

        Assert.Equal("STL-S9-sin-lugar", Falta(() => Sesion.Convocar(Stl(), TipoSesion.Ordinaria, new NumeroDeSesion(1), aviso, Dia)));
    }

    [Fact]
    public void Antes_de_instalarse_el_STL_solo_cabe_su_sesion_de_instalacion()
    {
        var stl = Stl(instalado: false);

        Assert.Equal("STL-S1-sin-instalar", Falta(() => Sesion.Convocar(stl, TipoSesion.Ordinaria, new NumeroDeSesion(1), Aviso(), Dia)));
        Assert.Equal("EDOMEX-PAL1-STL-SI-001", Sesion.Convocar(stl, TipoSesion.Instalacion, new NumeroDeSesion(1), Aviso(), Dia).Folio);
    }

    [Fact]
    public void Instalado_el_STL_no_se_convoca_otra_instalacion_posterior()
    {
        Assert.Equal("STL-S1-instalacion-tardia", Falta(() => Sesion.Convocar(Stl(), TipoSesion.Instalacion, new NumeroDeSesion(1), Aviso(), Dia)));
    }

    [Fact]
    public void Se_instala_el_dia_convocado_con_la_integracion_de_ese_dia()
    {
        var sesion = Instalada();

        Assert.Equal(EstadoSesion.Instalada, sesion.Estado);
        Assert.True(sesion.Quorum!.HayQuorum);
        Assert.Equal(3, sesion.Integracion!.Asientos.Count);
        Assert.Equal(4, sesion.Asistencias.Count);
        Assert.Equal("STL-S9-otro-dia", Falta(() => Convocada().Instalar(Integracion(), [Civil], Dia.AddDays(1))));
    }

    [Fact]
    public void Sin_sociedad_civil_no_se_instala()
    {
        var sesion = Convocada();

        Assert.Equal("STL-S10-sector-ausente", Falta(() => sesion.Instalar(Integracion(), [Garante, Entes], Dia)));
        Assert.Equal(EstadoSesion.Convocada, sesion.Estado);
    }

    [Fact]
    public void Que_no_hubo_quorum_se_publica_con_su_prueba()
    {
        var sesion = Convocada();

        sesion.DeclararSinQuorum(Integracion(), [Garante, Entes], Dia);

        Assert.Equal(EstadoSesion.SinQuorum, sesion.Estado);
        Assert.False(sesion.Quorum!.HayQuorum);
        Assert.Equal(["sociedad_civil"], sesion.Quorum.PorSector.Where(s => !s.Cumple).Select(s => s.Sector));
        Assert.Equal("STL-S10-hay-quorum", Falta(() => Convocada().DeclararSinQuorum(Integracion(), [Garante, Entes, Civil], Dia)));
    }

    [Fact]
    public void Quien_no_integra_el_STL_no_firma_la_lista()
    {
        Assert.Equal("STL-S10-persona-sin-asiento", Falta(() => Convocada().Instalar(Integracion(), [Garante, Entes, Civil, "PER-OTRA"], Dia)));
    }

    [Fact]
    public void Al_irse_la_sociedad_civil_se_pierde_el_quorum_y_con_su_suplente_se_recupera()
    {
        var sesion = Instalada();

        sesion.RegistrarSalida(Civil, en: null, Dia);
        Assert.False(sesion.Quorum!.HayQuorum);

        sesion.RegistrarLlegada(CivilSuplente, en: null, Dia);
        Assert.True(sesion.Quorum.HayQuorum);
        Assert.Equal(5, sesion.Asistencias.Count);
        Assert.Single(sesion.Asistencias, a => !a.Presente);
    }

    [Fact]
    public void Nadie_llega_dos_veces_ni_se_va_sin_estar()
    {
        var sesion = Instalada();

        Assert.Equal("STL-S10-ya-presente", Falta(() => sesion.RegistrarLlegada(Civil, en: null, Dia)));
        Assert.Equal("STL-S10-no-presente", Falta(() => sesion.RegistrarSalida(CivilSuplente, en: null, Dia)));
    }

    [Fact]
    public void Lo_que_ocurre_en_la_sesion_lleva_su_fecha()
    {
        var sesion = Instalada();

        Assert.Equal("STL-S11-fuera-de-la-sesion", Falta(() => sesion.RegistrarSalida(Civil, en: null, Dia.AddDays(2))));
        Assert.Equal("STL-S11-fuera-de-la-sesion", Falta(() => sesion.RegistrarSalida(Civil, Inicio.AddDays(3), Dia)));
        sesion.RegistrarSalida(Civil, Inicio.AddHours(1), Dia.AddDays(1));
    }

    [Fact]
    public void Al_concluir_empieza_a_correr_el_plazo_del_acta()
    {
        var sesion = Concluida();

        Assert.Equal(EstadoSesion.Concluida, sesion.Estado);
        Assert.Equal(Dia.AddDays(15), sesion.Acta!.LimitePublicacion);
        Assert.Single(sesion.Events.OfType<SesionConcluida>());
    }

    [Fact]
    public void Nadie_sale_antes_de_llegar_ni_vuelve_antes_de_salir()
    {
        var sesion = Instalada();
        sesion.RegistrarLlegada(CivilSuplente, Inicio.AddHours(1), Dia);

        Assert.Equal("STL-S10-hora-anterior", Falta(() => sesion.RegistrarSalida(CivilSuplente, Inicio.AddMinutes(59), Dia)));
        sesion.RegistrarSalida(CivilSuplente, Inicio.AddHours(2), Dia);
        Assert.Equal("STL-S10-hora-anterior", Falta(() => sesion.RegistrarLlegada(CivilSuplente, Inicio.AddMinutes(90), Dia)));
        sesion.RegistrarLlegada(CivilSuplente, Inicio.AddHours(2), Dia);

        Assert.Equal([Inicio.AddHours(1), Inicio.AddHours(2)], sesion.Asistencias.Where(a => a.Persona.Folio == CivilSuplente).Select(a => a.LlegadaEn!.Value));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void El_acta_publicada_dice_si_llego_a_tiempo(int dias, bool extemporanea)
    {
        var sesion = Concluida();

        sesion.AprobarActa(Minuta, Dia);
        sesion.PublicarActa("https://example.org/acta.pdf", Dia.AddDays(dias));

        Assert.Equal(EstadoSesion.ActaPublicada, sesion.Estado);
        Assert.Equal(extemporanea, sesion.Acta!.Extemporanea);
        Assert.Equal("https://example.org/acta.pdf", sesion.Acta.Documento!.Enlace);
        Assert.Equal(Minuta.HuellaSha256, Assert.Single(sesion.Events.OfType<ActaPublicada>()).HuellaSha256);
    }

    [Fact]
    public void El_acta_se_aprueba_antes_de_publicarse_y_se_publica_donde_se_pueda_leer()
    {
        var sesion = Concluida();
        Assert.Equal("STL-S12-acta-sin-aprobar", Falta(() => sesion.PublicarActa("https://example.org", Dia)));
        Assert.Equal("STL-S12-acta-anterior", Falta(() => sesion.AprobarActa(Minuta with { FechaDocumento = Dia.AddDays(-1) }, Dia)));

        sesion.AprobarActa(Minuta, Dia);

        Assert.Equal("STL-S12-acta-sin-enlace", Falta(() => sesion.PublicarActa(enlace: null, Dia)));
    }

    [Fact]
    public void Una_convocatoria_dice_de_que_se_tratara() => Assert.Equal("STL-S9-sin-orden-del-dia",
        Falta(() => Sesion.Convocar(Stl(), TipoSesion.Ordinaria, new NumeroDeSesion(1), Aviso() with { OrdenDelDia = [] }, Dia)));

    [Fact]
    public void Un_STL_que_concluyo_ya_no_sesiona()
    {
        var stl = Stl();
        stl.Concluir(new("EDOMEX-PAL1-STL-SO-001-A01", "EDOMEX-PAL1-STL-SO-001", "EDOMEX-PAL1", Materia.ConclusionSecretariado, Adoptado: true, HuboQuorum: true, ObjetoFolio: null, InstaladoEl), InstaladoEl);

        Assert.Equal("STL-S8-stl-concluido", Falta(() => Sesion.Convocar(stl, TipoSesion.Ordinaria, new NumeroDeSesion(1), Aviso(), Dia)));
    }

    [Fact]
    public void Solo_se_suspende_lo_que_no_se_ha_abierto()
    {
        Assert.Equal("STL-S8-sesion-no-convocada", Falta(Instalada().Diferir));
        Assert.Equal("STL-S8-sesion-no-convocada", Falta(Concluida().Cancelar));
    }

    [Fact]
    public void Solo_se_aprueba_el_acta_de_lo_que_concluyo_y_una_vez()
    {
        var sesion = Concluida();
        sesion.AprobarActa(Minuta, Dia);

        Assert.Equal("STL-S12-sesion-no-concluida", Falta(() => Instalada().AprobarActa(Minuta, Dia)));
        Assert.Equal("STL-S12-sesion-no-concluida", Falta(() => sesion.AprobarActa(Minuta, Dia)));
    }
}
