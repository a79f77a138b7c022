using FsCheck.Fluent;

using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Modificaciones;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.UnitTests.Compromisos;

public sealed class SolicitudModificacionTests
{
    private const string Folio = "EDOMEX-PAL1-C01-M01";
    private static readonly DateOnly Hoy = Ejemplos.Hoy;

    [Fact]
    public void Dice_que_cambia_y_no_cambia_nada_todavia()
    {
        var compromiso = Lanzado();

        var solicitud = Presentada(compromiso, Ejemplos.Completa() with { Titulo = "Secundarias en paz" });

        var detalle = SolicitudModificacionDetalle.De(solicitud);
        Assert.Equal("El título cambia de «Escuelas secundarias sin violencia» a «Secundarias en paz».", Assert.Single(detalle.Cambios).Frase);
        Assert.Equal("Escuelas secundarias sin violencia", compromiso.Redaccion.Titulo);
        Assert.False(solicitud.Extemporanea);
    }

    [Fact]
    public void Autorizada_da_al_compromiso_lo_que_se_pidio_y_lo_cuenta()
    {
        var compromiso = Lanzado();
        var ids = compromiso.Redaccion.Actividades.ToDictionary(a => a.Clave, a => a.Id);
        var solicitud = EnRevision(compromiso, Ejemplos.Completa() with { Titulo = "Secundarias en paz" });

        solicitud.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Hoy);

        Assert.Equal(EstadoModificacion.Autorizada, solicitud.Estado);
        Assert.Equal("Secundarias en paz", compromiso.Redaccion.Titulo);
        Assert.All(compromiso.Redaccion.Actividades, actividad => Assert.Equal(ids[actividad.Clave], actividad.Id));
        Assert.Equal(Folio, Assert.Single(compromiso.Modificaciones).Folio);
        var hecho = Assert.Single(compromiso.Events.OfType<ModificacionAutorizada>());
        Assert.Equal(("Secundarias en paz", compromiso.Version + 1, false), (hecho.Compromiso.Titulo, hecho.Compromiso.Version, hecho.Extemporanea));
    }

    [Fact]
    public void Una_actividad_que_se_hace_o_se_comprueba_de_otro_modo_es_otra_aunque_conserve_su_clave()
    {
        var compromiso = Lanzado();
        compromiso.AnotarAvance(new(100, 100, 100, Hoy));
        var ids = compromiso.Redaccion.Actividades.ToDictionary(a => a.Clave, a => a.Id);
        var completa = Ejemplos.Completa();
        var (a1, a2) = (completa.Metas[0].Actividades[0], completa.Metas[0].Actividades[1]);
        var solicitud = EnRevision(compromiso, completa with
        {
            Metas =
            [
                completa.Metas[0] with { Actividades = [a1 with { Titulo = "Publicar una guía de convivencia" }, a2 with { Peso = 15m, Fin = a2.Fin.AddDays(-1) }] },
                completa.Metas[1],
            ],
        });

        solicitud.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Hoy);

        var ahora = compromiso.Redaccion.Actividades.ToDictionary(a => a.Clave, a => a.Id);
        Assert.Equal((false, true, true), (ids["A1"] == ahora["A1"], ids["A2"] == ahora["A2"], ids["A3"] == ahora["A3"]));
        Assert.Equal(75m, compromiso.Avance!.Verificado);
        Assert.Contains(SolicitudModificacionDetalle.De(solicitud).Cambios, c => c.Frase == "En la meta 1, en la actividad A1, ya no es la misma: lo que se reportó y se verificó de la anterior no cuenta para esta.");
    }

    [Fact]
    public void Sin_acuerdo_sobre_ella_no_se_autoriza()
    {
        var compromiso = Lanzado();
        var solicitud = EnRevision(compromiso, Ejemplos.Completa() with { Titulo = "Otro" });

        Assert.Equal("COM-C4-sin-acuerdo", Falla(() => solicitud.Autorizar(null, compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal("COM-C4-acuerdo-de-otra-materia", Falla(() => solicitud.Autorizar(Ejemplos.Acuerdo(Materia.LanzamientoPlan, Folio), compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal("COM-C4-acuerdo-de-otro-objeto", Falla(() => solicitud.Autorizar(Ejemplos.Acuerdo(Materia.ModificacionPlan), compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal("COM-C4-acuerdo-anterior", Falla(() => solicitud.Autorizar(Acuerdo() with { Fecha = solicitud.PresentadaEl.AddDays(-1) }, compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal("COM-C4-acuerdo-sin-efecto", Falla(() => solicitud.Autorizar(Acuerdo() with { SinEfectoDesde = Hoy }, compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal("COM-C4-acuerdo-no-adoptado", Falla(() => solicitud.Autorizar(Acuerdo() with { Adoptado = false }, compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal("Escuelas secundarias sin violencia", compromiso.Redaccion.Titulo);
    }

    [Fact]
    public void Un_acuerdo_de_antes_de_presentarse_no_la_autoriza()
    {
        var compromiso = Lanzado();
        var solicitud = EnRevision(compromiso, Ejemplos.Completa() with { Titulo = "Otro" });

        Assert.Equal("COM-C4-acuerdo-anterior", Falla(() => solicitud.Autorizar(Acuerdo() with { Fecha = Hoy.AddDays(-1) }, compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal(EstadoModificacion.EnRevision, solicitud.Estado);
    }

    [Fact]
    public void Lo_que_se_agrega_no_cuenta_como_verificado()
    {
        var compromiso = Lanzado();
        compromiso.AnotarAvance(new(100, 100, 100, Hoy));
        var (una, otra) = (Ejemplos.Completa().Metas[0], Ejemplos.Completa().Metas[1]);
        var nueva = otra.Actividades[0] with { Clave = "A4", Titulo = "Publicar los resultados de cada comité", Peso = 20m };
        var solicitud = EnRevision(compromiso, Ejemplos.Completa() with { Metas = [una, otra with { Actividades = [otra.Actividades[0] with { Peso = 40m }, nueva] }] });

        solicitud.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Hoy);

        Assert.Equal(new AvanceInformado(80, 80, 80, Hoy), compromiso.Avance);
        Assert.Equal("COM-C7-sin-verificar", Falla(() => compromiso.Cerrar(ResultadoCierre.Cumplido, Hoy)));
    }

    [Fact]
    public void Una_meta_nueva_no_esconde_ni_inventa_prorrogas()
    {
        var compromiso = Lanzado();
        var (una, otra) = (Ejemplos.Completa().Metas[0], Ejemplos.Completa().Metas[1]);
        var primera = new Meta(1, "Reglas publicadas", new(2020, 6, 30), 10m)
        {
            Actividades = [una.Actividades[0] with { Clave = "A0", Titulo = "Publicar las reglas de los comités", Peso = 10m, Fin = new(2020, 6, 30) }],
        };
        var solicitud = Presentada(compromiso, Ejemplos.Completa() with
        {
            Metas =
            [
                primera, una with { Orden = 2, Peso = 30m, Limite = new(2020, 12, 31), Actividades = [una.Actividades[0] with { Peso = 15m }, una.Actividades[1]] },
                otra with { Orden = 3 },
            ],
        });

        Assert.Equal([("#/redaccion/metas/1/limite", new DateOnly(2020, 9, 30), new DateOnly(2020, 12, 31))], solicitud.Prorrogas.Select(p => (p.Puntero, p.De, p.A)));
    }

    [Fact]
    public void De_dos_solicitudes_sobre_lo_mismo_solo_una_se_autoriza()
    {
        var compromiso = Lanzado();
        var una = EnRevision(compromiso, Ejemplos.Completa() with { Titulo = "Una" });
        var otra = EnRevision(compromiso, Ejemplos.Completa() with { Poblacion = "Otra población" });

        una.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Hoy);

        Assert.Equal("COM-C5-redaccion-movida", Falla(() => otra.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Hoy)));
        Assert.Equal(EstadoModificacion.EnRevision, otra.Estado);
        otra.Rechazar("Otra solicitud ya cambió el compromiso: preséntala de nuevo.");
        Assert.Equal(EstadoModificacion.Rechazada, otra.Estado);
    }

    [Theory]
    [InlineData("2021-09-30", false)]
    [InlineData("2021-10-01", true)]
    public void Prorrogar_lo_que_ya_vencio_es_extemporaneo_y_lo_que_vence_hoy_no(string dia, bool extemporanea)
    {
        var compromiso = Lanzado();
        var solicitud = EnRevision(compromiso, Prorrogada());
        Assert.False(solicitud.Extemporanea);

        solicitud.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Dia(dia));

        Assert.Equal(extemporanea, solicitud.Extemporanea);
        Assert.Equal(extemporanea, Assert.Single(compromiso.Modificaciones).Extemporanea);
        Assert.Equal(extemporanea, Assert.Single(compromiso.Events.OfType<ModificacionAutorizada>()).Extemporanea);
        Assert.Equal(["#/redaccion/plazo/fin", "#/redaccion/metas/1/limite", "#/redaccion/metas/1/actividades/0/fin"], solicitud.Prorrogas.Select(p => p.Puntero));
    }

    [Theory]
    [InlineData("2020-09-30", false)] // due that very day: nothing had passed
    [InlineData("2020-10-01", true)]
    public void Reescribir_con_otra_clave_lo_que_ya_vencio_es_extemporaneo(string dia, bool extemporanea)
    {
        var (una, otra) = (Ejemplos.Completa().Metas[0], Ejemplos.Completa().Metas[1]);
        var reescrita = una.Actividades[0] with { Clave = "A9", Fin = new(2021, 3, 31) };

        var prorrogas = Prorroga.Entre(Ejemplos.Completa(), Ejemplos.Completa() with { Metas = [una with { Actividades = [reescrita, una.Actividades[1]] }, otra] }, Dia(dia));

        Assert.Equal(
            extemporanea ? [new("#/redaccion/metas/0/actividades/0/fin", new(2020, 9, 30), new(2021, 3, 31), Extemporanea: true)] : (Prorroga[])[], prorrogas);
    }

    [Fact]
    public void Reescribir_una_meta_vencida_con_todas_sus_actividades_tambien()
    {
        var (una, otra) = (Ejemplos.Completa().Metas[0], Ejemplos.Completa().Metas[1]);
        var fin = new DateOnly(2021, 3, 31);
        var reescrita = una with { Limite = fin, Actividades = [.. una.Actividades.Select(a => a with { Clave = $"B{a.Clave}", Fin = una.Limite })] };

        var prorrogas = Prorroga.Entre(Ejemplos.Completa(), Ejemplos.Completa() with { Metas = [reescrita, otra] }, Dia("2020-10-01"));

        Assert.Equal([new("#/redaccion/metas/0/limite", una.Limite, fin, Extemporanea: true)], prorrogas);
    }

    [Fact]
    public void Quitar_lo_vencido_o_agregar_algo_que_no_termina_despues_no_es_una_prorroga()
    {
        var (una, otra) = (Ejemplos.Completa().Metas[0], Ejemplos.Completa().Metas[1]);
        var sinA1 = una with { Actividades = [una.Actividades[1] with { Peso = 40m }] };
        var conOtra = una with { Actividades = [una.Actividades[0] with { Clave = "A9" }, una.Actividades[1]] };
        var conUnaMas = otra with { Actividades = [otra.Actividades[0] with { Peso = 30m }, otra.Actividades[0] with { Clave = "A9", Peso = 30m }] };

        Assert.All((Redaccion[])
        [
            Ejemplos.Completa() with { Metas = [sinA1, otra] },
            Ejemplos.Completa() with { Metas = [conOtra, otra] },
            Ejemplos.Completa() with { Metas = [una, conUnaMas] },
        ], redaccion => Assert.Empty(Prorroga.Entre(Ejemplos.Completa(), redaccion, Dia("2020-10-01"))));
    }

    /// <summary>Whatever names are given to what was overdue, later is late.</summary>
    [Fact]
    public void Ningun_cambio_de_claves_esconde_lo_extemporaneo() => Ley.Exigir(Prop.ForAll(
        Gen.Choose(1, 7).SelectMany(cuales => Gen.Choose(0, 7).SelectMany(nuevas => Gen.Choose(1, 90).Select(dias => (cuales, nuevas, dias)))).ToArbitrary(),
        caso =>
        {
            var n = 0;
            var despues = Ejemplos.Completa() with
            {
                Metas = [.. Ejemplos.Completa().Metas.Select(meta => meta with
                {
                    Actividades = [.. meta.Actividades.Select(a => Mover(a, (caso.cuales >> n) & 1, (caso.nuevas >> n++) & 1))],
                })],
            };
            return Prorroga.Entre(Ejemplos.Completa(), despues, Ejemplos.Vencido).Any(prorroga => prorroga.Extemporanea)
                && !Prorroga.Entre(Ejemplos.Completa(), despues, Hoy).Any(prorroga => prorroga.Extemporanea);

            Actividad Mover(Actividad a, int seRecorre, int seRenombra) => a with
            {
                Clave = seRenombra is 1 ? $"X{a.Clave}" : a.Clave,
                Fin = seRecorre is 1 ? a.Fin.AddDays(caso.dias) : a.Fin,
            };
        }));

    [Fact]
    public void De_donde_viene_y_quien_lo_escribio_no_se_modifica()
    {
        var propuesta = Ejemplos.Completa() with { Autores = [], ProblematicaFolio = "EDOMEX-PAL1-P01", Titulo = "Otro" };

        var falta = Assert.Throws<RuleViolationException>(() => Presentada(Lanzado(), propuesta));

        Assert.Equal("COM-C5-inalterable", falta.Code);
        Assert.Equal(["#/redaccion/problematica_folio", "#/redaccion/autores"], falta.Faults!.Select(f => f.At));
    }

    [Fact]
    public void Lo_que_no_cambia_nada_o_incumple_las_reglas_no_se_presenta()
    {
        Assert.Equal("COM-C5-sin-cambios", Falla(() => Presentada(Lanzado(), Ejemplos.Completa())));
        Assert.Equal("COM-C2-redaccion-incompleta", Falla(() => Presentada(Lanzado(), Ejemplos.Completa() with { Indicadores = [] })));
        Assert.Equal("COM-C5-modificacion-sin-motivo", Falla(() => Presentada(Lanzado(), Ejemplos.Completa() with { Titulo = "Otro" }, motivo: " ")));
    }

    [Fact]
    public void Solo_se_modifica_lo_lanzado_y_sin_cerrar()
    {
        var cerrado = Lanzado();
        var pendiente = EnRevision(cerrado, Ejemplos.Completa() with { Titulo = "Otro" });
        cerrado.Cerrar(ResultadoCierre.Incumplido, Ejemplos.Vencido);

        Assert.Equal("COM-C5-no-se-modifica", Falla(() => Presentada(Ejemplos.Validado(), Ejemplos.Completa() with { Titulo = "Otro" })));
        Assert.Equal("COM-C5-no-se-modifica", Falla(() => pendiente.Autorizar(Acuerdo(), cerrado, Ejemplos.Vigencia, Hoy)));
        Assert.Equal(EstadoModificacion.EnRevision, pendiente.Estado);
    }

    [Fact]
    public void Se_resuelve_una_sola_vez_y_despues_de_revisarse()
    {
        var compromiso = Lanzado();
        var solicitud = Presentada(compromiso, Ejemplos.Completa() with { Titulo = "Otro" });

        Assert.Equal("COM-C5-modificacion-no-revisada", Falla(() => solicitud.Rechazar("No hay razones para cambiarlo.")));
        solicitud.TomarEnRevision();
        Assert.Equal("COM-C5-modificacion-no-presentada", Falla(solicitud.TomarEnRevision));
        Assert.Equal("COM-C5-rechazo-sin-razones", Falla(() => solicitud.Rechazar("No.")));
        solicitud.Rechazar("No hay razones para cambiarlo.");
        Assert.Equal("COM-C5-modificacion-no-revisada", Falla(() => solicitud.Autorizar(Acuerdo(), compromiso, Ejemplos.Vigencia, Hoy)));
    }

    private static DateOnly Dia(string dia) => DateOnly.ParseExact(dia, "yyyy-MM-dd");

    private static Redaccion Prorrogada()
    {
        var antes = Ejemplos.Completa();
        var (meta, fin) = (antes.Metas[1], new DateOnly(2021, 12, 31));
        return antes with
        {
            Plazo = antes.Plazo! with { Fin = fin },
            Metas = [antes.Metas[0], meta with { Limite = fin, Actividades = [meta.Actividades[0] with { Fin = fin }] }],
        };
    }

    private static Compromiso Lanzado()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);
        return compromiso;
    }

    private static SolicitudModificacion Presentada(Compromiso compromiso, Redaccion propuesta, string? motivo = "La obra se retrasó.") => SolicitudModificacion.Presentar(
        Folio, compromiso, propuesta, Ejemplos.Vigencia, new("ORG-SE", "Dirección de Educación Secundaria", "Secretaría de Educación"), motivo, Hoy);

    private static SolicitudModificacion EnRevision(Compromiso compromiso, Redaccion propuesta)
    {
        var solicitud = Presentada(compromiso, propuesta);
        solicitud.TomarEnRevision();
        return solicitud;
    }

    private static AcuerdoResumen Acuerdo() => Ejemplos.Acuerdo(Materia.ModificacionPlan, Folio);

    private static string Falla(Action acto) => Assert.Throws<RuleViolationException>(acto).Code;
}
