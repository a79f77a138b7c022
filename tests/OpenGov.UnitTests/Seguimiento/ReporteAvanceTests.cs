using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Reportes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class ReporteAvanceTests
{
    [Fact]
    public void El_borrador_no_se_publica_ni_declara_nada()
    {
        var expediente = Expediente();

        var reporte = expediente.Borrador("2022-T1", ("A1", 20));

        Assert.False(reporte.IsVisible);
        Assert.Equal("EDOMEX-PAL1-C01-R-2022-T1", reporte.Folio);
        Assert.Equal(0, expediente.Avance.Declarado);
    }

    [Fact]
    public void Al_enviarse_declara_y_lo_cuenta()
    {
        var expediente = Expediente();

        var reporte = expediente.Enviado("2022-T1", ("A1", 30));

        Assert.Equal(18, expediente.Avance.Declarado);
        Assert.IsType<ReporteEnviado>(Assert.Single(reporte.Events));
        Assert.True(reporte.IsVisible);
    }

    [Fact]
    public void Al_cien_por_ciento_se_llega_con_evidencia()
    {
        var expediente = Expediente();
        var reporte = ReporteAvance.Abrir(expediente, "2022-T1", [new("A3", 100, "Agenda publicada", [])], [], Dia);

        Incumple("SEG-R2-sin-evidencia", () => reporte.Enviar(expediente, [], Dia));
    }

    [Fact]
    public void Una_evidencia_retirada_no_sostiene_nada()
    {
        var expediente = Expediente();
        var evidencia = expediente.Evidencia("A3");
        evidencia.Retirar("No era el archivo.", Dia);
        var reporte = expediente.Borrador("2022-T1", ("A3", 100));

        Incumple("SEG-evidencia-no-vigente", () => reporte.Enviar(expediente, [evidencia], Dia));
    }

    [Theory]
    [InlineData(15, 100, true)]  // A1 planned 24.66, declared 15: within ten points; A2, A3 as planned
    [InlineData(10, 100, false)] // A1 more than ten points behind
    [InlineData(25, 90, false)]  // A3 ended and is not done
    public void Quien_va_atrasado_dice_por_que(int a1, int a3, bool alCorriente)
    {
        var expediente = Expediente();
        var reporte = ReporteAvance.Abrir(
            expediente, "2022-T1", [new("A1", a1, "x", []), new("A2", 50, "x", []), new("A3", a3, "x", [FolioEvidencia("A3")])], [], Dia);

        if (alCorriente) reporte.Enviar(expediente, [expediente.Evidencia("A3")], Dia);
        else Incumple("SEG-R1-sin-dificultades", () => reporte.Enviar(expediente, [expediente.Evidencia("A3")], Dia));
    }

    [Fact]
    public void Observado_se_corrige_y_se_envia_de_nuevo()
    {
        var expediente = Expediente();
        var reporte = expediente.Enviado("2022-T1", ("A1", 30));
        reporte.TomarEnRevision();
        reporte.Observar("Falta la lista de Metepec.", Dia);

        reporte.Corregir(expediente, [new("A1", 20, "Sin Metepec", [])], reporte.Dificultades);
        reporte.Enviar(expediente, [], new(2022, 12, 31));

        Assert.Equal(EstadoReporte.Enviado, reporte.Estado);
        Assert.Equal(12, expediente.Avance.Declarado);
        Assert.Single(expediente.Reportes);
    }

    [Fact]
    public void Validado_mueve_lo_validado_y_no_lo_verificado()
    {
        var expediente = Expediente();
        var reporte = expediente.Enviado("2022-T1", ("A1", 30));
        reporte.TomarEnRevision();

        reporte.Validar(expediente, Dia);

        Assert.Equal(new Avance(18, 18, 0), expediente.Avance);
    }

    [Fact]
    public void Nadie_lo_rechaza_sin_decir_por_que()
    {
        var reporte = Expediente().Enviado("2022-T1", ("A1", 30));
        reporte.TomarEnRevision();

        Incumple("SEG-rechazo-sin-motivo", () => reporte.Rechazar(" ", Dia));
    }

    [Fact]
    public void Enviado_ya_no_se_corrige() =>
        Incumple("SEG-reporte-no-editable", () => Expediente().Enviado("2022-T1", ("A1", 30)).Corregir(Expediente(), [], []));

    [Fact]
    public void La_evidencia_se_sustituye_sin_perderse()
    {
        var expediente = Expediente();
        var primera = expediente.Evidencia("A3");

        var segunda = primera.Sustituir("EV-2022-000009", expediente, Contenido(huella: 'f'), "Versión firmada.", Dia);

        Assert.Equal((EstadoEvidencia.Sustituida, "EV-2022-000009"), (primera.Estado, primera.Baja!.SustituidaPorFolio));
        Assert.Equal(new EvidenciaAnterior(primera.Folio, primera.HuellaSha256), segunda.Anterior);
        Incumple("SEG-evidencia-no-vigente", () => primera.Retirar("x", Dia));
    }

    [Fact]
    public void Una_huella_sin_nada_que_abrir_no_sostiene_nada_hasta_que_llega_su_archivo()
    {
        var evidencia = Evidencia.Aportar("EV-2022-000001", Expediente(), "A1", Contenido() with { Documento = Contenido().Documento! with { Enlace = null } }, Dia);
        Incumple("SEG-evidencia-sin-archivo", () => evidencia.ExigirQueSustente(evidencia.CompromisoFolio, "A1", Dia));

        evidencia.Depositar(new(evidencia.Documento!.Tipo, evidencia.Documento.Bytes, default), evidencia.HuellaSha256);

        evidencia.ExigirQueSustente(evidencia.CompromisoFolio, "A1", Dia);
    }

    [Fact]
    public void La_misma_prueba_se_sustituye_cuando_la_nueva_se_puede_abrir_y_la_anterior_no()
    {
        var (abierta, cerrada) = (Contenido(), Contenido() with { Documento = Contenido().Documento! with { Enlace = null } });
        var expediente = Expediente();
        var muda = Evidencia.Aportar("EV-2022-000001", expediente, "A1", cerrada, Dia);
        Incumple("SEG-evidencia-identica", () => muda.Sustituir("EV-2022-000002", expediente, cerrada, "La misma.", Dia));

        var nueva = muda.Sustituir("EV-2022-000002", expediente, abierta, "Ahora con su enlace.", Dia);

        nueva.ExigirQueSustente(nueva.CompromisoFolio, "A1", Dia);
    }

    [Fact]
    public void Una_evidencia_trae_documento_o_pagina_y_no_ambas() => Incumple("SEG-evidencia-sin-soporte", () => Evidencia.Aportar(
        "EV-2022-000001", Expediente(), "A1", Contenido() with { Instantanea = new("https://ejemplo.org", new string('a', 64), Dia) }, Dia));

    [Fact]
    public void Dice_algo_de_cada_actividad_una_sola_vez()
    {
        Incumple("SEG-actividad-repetida", () => Expediente().Borrador("2022-T1", ("A1", 20), ("A1", 30)));
        Incumple("SEG-reporte-vacio", () => Expediente().Borrador("2022-T1").Enviar(Expediente(), [], Dia));
    }

    [Fact]
    public void No_se_sostiene_en_una_evidencia_que_nadie_aporto()
    {
        var expediente = Expediente();

        Incumple("SEG-evidencia-inexistente", () => expediente.Borrador("2022-T1", ("A3", 100)).Enviar(expediente, [], Dia));
    }

    [Fact]
    public void Se_revisa_lo_enviado_y_solo_en_revision_se_resuelve()
    {
        var expediente = Expediente();
        Incumple("SEG-reporte-no-enviado", () => expediente.Borrador("2022-T1", ("A1", 20)).TomarEnRevision());
        var reporte = expediente.Enviado("2022-T1", ("A1", 30));

        Incumple("SEG-reporte-no-en-revision", () => reporte.Validar(expediente, Dia));
        Incumple("SEG-reporte-no-en-revision", () => reporte.Observar("Falta la lista.", Dia));
        Incumple("SEG-reporte-no-en-revision", () => reporte.Rechazar("Es de otro programa.", Dia));
        reporte.TomarEnRevision();

        Incumple("SEG-observacion-sin-texto", () => reporte.Observar(" ", Dia));
        Assert.Equal((EstadoReporte.EnRevision, 0m), (reporte.Estado, expediente.Avance.Validado));
    }

    [Fact]
    public void La_que_sustituye_es_otro_archivo_y_no_descubre_lo_reservado()
    {
        var expediente = Expediente();
        var reservada = Evidencia.Aportar("EV-2022-000007", expediente, "A1", Contenido() with { Reserva = "Lleva nombres." }, Dia);

        Incumple("SEG-evidencia-identica", () => expediente.Evidencia("A3").Sustituir("EV-2022-000009", expediente, Contenido(), "Otra copia.", Dia));
        Incumple("SEG-evidencia-reserva-perdida", () => reservada.Sustituir("EV-2022-000008", expediente, Contenido(huella: 'f'), "Sin nombres.", Dia));
        Assert.Equal(EstadoEvidencia.Vigente, reservada.Estado);
    }

    [Fact]
    public void Quien_es_juzgado_no_retira_aquello_en_que_se_sostiene_un_veredicto()
    {
        var expediente = Expediente();
        var evidencia = expediente.Evidencia("A3");

        evidencia.ExigirRetirable(expediente, sostieneVeredicto: false, puedeRevisar: false);
        Incumple("SEG-evidencia-citada", () => evidencia.ExigirRetirable(expediente, sostieneVeredicto: true, puedeRevisar: false));
        expediente.Finalizar(EstadoExpediente.Cerrado, Dia);
        Incumple("SEG-expediente-finalizado", () => evidencia.ExigirRetirable(expediente, sostieneVeredicto: false, puedeRevisar: false));
        evidencia.ExigirRetirable(expediente, sostieneVeredicto: true, puedeRevisar: true);
    }

    [Fact]
    public void Cerrado_el_compromiso_ya_no_se_valida()
    {
        var expediente = Expediente();
        var reporte = expediente.Enviado("2022-T1", ("A1", 30));
        reporte.TomarEnRevision();
        expediente.Finalizar(EstadoExpediente.Cerrado, Dia);

        Incumple("SEG-expediente-finalizado", () => reporte.Validar(expediente, Dia));
    }
}
