using OpenGov.Kernel;
using OpenGov.Mesas.Contracts;
using OpenGov.Mesas.Mesas;
using OpenGov.Mesas.Pasos;
using static OpenGov.UnitTests.Mesas.Muestras;

namespace OpenGov.UnitTests.Mesas;

public sealed class PasosTests
{
    [Fact]
    public void El_paso_3_antes_que_el_2_esta_fuera_de_orden()
    {
        var mesa = ConPasos(1);

        Rompe.LaRegla("MESA-M1-paso-fuera-de-orden", 409, () => mesa.CerrarPaso(new CompromisosPropuestos([Compromiso()]), DiaDeApertura));
    }

    [Fact]
    public void El_orden_se_mira_antes_que_el_producto()
    {
        var mesa = ConPasos(0);

        Rompe.LaRegla("MESA-M1-paso-fuera-de-orden", 409, () => mesa.CerrarPaso(new CompromisosPropuestos([]), DiaDeApertura));
    }

    [Fact]
    public void Un_paso_completado_no_se_cierra_otra_vez_sin_reabrirlo()
    {
        var mesa = ConPasos(2);

        Rompe.LaRegla("MESA-M1-paso-ya-completado", 409, () => mesa.CerrarPaso(Problema(), DiaDeApertura));
    }

    [Fact]
    public void En_una_mesa_que_no_ha_abierto_no_se_trabaja() =>
        Rompe.LaRegla("MESA-no-en-curso", 409, () => Convocada().CerrarPaso(Problema(), DiaDeApertura));

    [Fact]
    public void Reabrir_el_paso_1_deja_los_demas_por_revisar_y_conserva_sus_productos()
    {
        var mesa = ConPasos(5);

        mesa.ReabrirPaso(PasoMetodologico.ElegirProblema, "El enunciado confundía dos problemas.", DiaDeApertura);

        var detalle = MesaDetalle.De(mesa);
        Assert.Equal(
            [EstadoPaso.EnCurso, EstadoPaso.PorRevisar, EstadoPaso.PorRevisar, EstadoPaso.PorRevisar, EstadoPaso.PorRevisar],
            detalle.Pasos.Select(p => p.Estado));
        Assert.Equal(new Reapertura(DiaDeApertura, "El enunciado confundía dos problemas."), Assert.Single(detalle.Pasos[0].Reaperturas));
        Assert.Single(detalle.Productos.Compromisos);
        Assert.Contains(new PasoReabierto(mesa.Folio, 1, "El enunciado confundía dos problemas.", DiaDeApertura), mesa.Events);
    }

    [Fact]
    public void Reabrir_pide_un_motivo_y_un_paso_completado()
    {
        var mesa = ConPasos(2);

        Rompe.LaRegla("MESA-M2-sin-motivo", 422, () => mesa.ReabrirPaso(PasoMetodologico.ElegirProblema, "", DiaDeApertura));
        Rompe.LaRegla("MESA-M2-paso-no-completado", 409, () => mesa.ReabrirPaso(PasoMetodologico.DefinirCompromisos, "Prisa.", DiaDeApertura));
    }

    [Fact]
    public void El_problema_elegido_viaja_completo_a_los_demas_modulos()
    {
        var mesa = EnCurso();

        mesa.CerrarPaso(Problema(), DiaDeApertura);

        var evento = Assert.Single(mesa.Events.OfType<ProblemaElegido>());
        Assert.Equal(("EDOMEX-PAL1", "movilidad", Problema().Enunciado), (evento.EjercicioFolio, evento.TemaClave, evento.Enunciado));
        Assert.Equal(Problema().Causas, evento.Causas);
        Assert.Equal(Problema().Efectos, evento.Efectos);
        Assert.Contains(new PasoCompletado(mesa.Folio, 1, DiaDeApertura), mesa.Events);
    }

    [Fact]
    public void Cada_compromiso_propuesto_lleva_el_texto_de_su_linea_de_accion()
    {
        var mesa = ConPasos(2);

        mesa.CerrarPaso(new CompromisosPropuestos([Compromiso(1), Compromiso(2)]), DiaDeApertura);

        var propuestos = mesa.Events.OfType<CompromisoPropuestoPorMesa>().ToList();
        Assert.Equal([1, 2], propuestos.Select(p => p.Numero));
        Assert.All(propuestos, p => Assert.Equal("Información abierta del transporte", p.LineaDeAccion));
    }

    [Fact]
    public void Al_cerrar_de_nuevo_el_paso_3_se_cuenta_lo_que_sigue_y_lo_que_se_retira()
    {
        var mesa = ConPasos(2);
        mesa.CerrarPaso(new CompromisosPropuestos([Compromiso(1), Compromiso(2)]), DiaDeApertura);
        mesa.ReabrirPaso(PasoMetodologico.DefinirCompromisos, "Dos eran el mismo.", DiaDeApertura);
        var antes = mesa.Events.Count;

        mesa.CerrarPaso(new CompromisosPropuestos([Compromiso(2), Compromiso(3)]), DiaDeApertura);

        var nuevos = mesa.Events.Skip(antes).ToList();
        Assert.Equal([2, 3], nuevos.OfType<CompromisoPropuestoPorMesa>().Select(p => p.Numero));
        Assert.Equal(new CompromisoRetiradoPorMesa(mesa.Folio, "EDOMEX-PAL1", 1, DiaDeApertura), Assert.Single(nuevos.OfType<CompromisoRetiradoPorMesa>()));
    }

    public static TheoryData<string, object> ProblemasIncompletos => new()
    {
        { "MESA-paso1-sin-causa", Problema() with { Causas = [] } },
        { "MESA-paso1-sin-efecto", Problema() with { Efectos = [] } },
        { "MESA-paso1-una-sola-opcion", Problema() with { OpcionesConsideradas = ["Baches", "baches"] } },
        { "MESA-paso1-conteo-sin-votacion", Problema() with { Conteo = [new("Transporte sin horarios", 3)] } },
        { "MESA-paso1-conteo-incompleto", Votado(("Transporte sin horarios", 3)) },
        { "MESA-paso1-conteo-incompleto", Votado(("Transporte sin horarios", 3), ("Otra cosa", 2)) },
        { "MESA-paso1-conteo-incompleto", Votado(("Transporte sin horarios", 3), ("Falta de banquetas", 2), ("Falta de banquetas", 2)) },
        { "MESA-paso1-sin-votos", Votado(("Transporte sin horarios", 0), ("Falta de banquetas", 0)) },
    };

    [Theory]
    [MemberData(nameof(ProblemasIncompletos))]
    public void El_paso_1_dice_que_le_falta_al_problema(string regla, object problema)
    {
        var mesa = EnCurso();

        Rompe.LaRegla(regla, 422, () => mesa.CerrarPaso((EleccionDelProblema)problema, DiaDeApertura));
        Assert.Null(mesa.Productos.Problema);
    }

    [Fact]
    public void Una_votacion_lleva_los_votos_de_cada_opcion()
    {
        var mesa = EnCurso();

        mesa.CerrarPaso(Votado(("Falta de banquetas", 2), ("Transporte sin horarios", 9)), DiaDeApertura);

        Assert.Equal(EstadoPaso.Completado, mesa.Metodologia.Pasos[0].Estado);
    }

    [Fact]
    public void El_paso_2_pide_dos_acciones_de_dos_sectores_y_una_linea()
    {
        var mesa = ConPasos(1);
        var deUnSector = new AccionIdentificada[] { new("a", Sectores.Academia), new("b", Sectores.Academia) };

        Rompe.LaRegla("MESA-paso2-pocas-acciones", 422, () => mesa.CerrarPaso(new AccionesIdentificadas([Acciones()[0]], Lineas()), DiaDeApertura));
        Rompe.LaRegla("MESA-paso2-un-solo-sector", 422, () => mesa.CerrarPaso(new AccionesIdentificadas(deUnSector, Lineas()), DiaDeApertura));
        Rompe.LaRegla("MESA-paso2-sin-linea-de-accion", 422, () => mesa.CerrarPaso(new AccionesIdentificadas(Acciones(), []), DiaDeApertura));
        Rompe.LaRegla("MESA-paso2-clave-repetida", 422, () => mesa.CerrarPaso(new AccionesIdentificadas(Acciones(), [.. Lineas(), .. Lineas()]), DiaDeApertura));
    }

    [Fact]
    public void El_paso_3_pide_compromisos_con_numero_propio_y_linea_conocida()
    {
        var mesa = ConPasos(2);

        Rompe.LaRegla("MESA-paso3-sin-compromiso", 422, () => mesa.CerrarPaso(new CompromisosPropuestos([]), DiaDeApertura));
        Rompe.LaRegla("MESA-paso3-numero-repetido", 422, () => mesa.CerrarPaso(new CompromisosPropuestos([Compromiso(), Compromiso()]), DiaDeApertura));
        Rompe.LaRegla("MESA-paso3-linea-desconocida", 422, () => mesa.CerrarPaso(new CompromisosPropuestos([Compromiso(linea: "L9")]), DiaDeApertura));
    }

    [Fact]
    public void El_paso_4_pide_un_indicador_por_compromiso_y_ninguno_ajeno()
    {
        var mesa = ConPasos(2);
        mesa.CerrarPaso(new CompromisosPropuestos([Compromiso(1), Compromiso(2)]), DiaDeApertura);

        Rompe.LaRegla("MESA-paso4-compromiso-sin-indicador", 422, () => mesa.CerrarPaso(new BorradoresDeIndicador([Indicador(1)]), DiaDeApertura));
        Rompe.LaRegla("MESA-paso4-compromiso-desconocido", 422,
            () => mesa.CerrarPaso(new BorradoresDeIndicador([Indicador(1), Indicador(2), Indicador(7)]), DiaDeApertura));
    }

    [Fact]
    public void El_paso_5_pide_un_cambio_de_gobernanza() =>
        Rompe.LaRegla("MESA-paso5-sin-cambio", 422, () => ConPasos(4).CerrarPaso(new CambiosPromovidos([]), DiaDeApertura));

    private static EleccionDelProblema Votado(params (string Opcion, int Votos)[] conteo) => Problema() with
    {
        Metodo = MetodoDeEleccion.Votacion,
        Conteo = [.. conteo.Select(c => new VotosPorOpcion(c.Opcion, c.Votos))],
    };
}
