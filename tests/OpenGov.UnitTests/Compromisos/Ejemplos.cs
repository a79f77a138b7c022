using OpenGov.Compromisos;
using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Problematicas;
using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>A plan and a commitment that pass every rule; each test spoils what it is about.</summary>
internal static class Ejemplos
{
    public const string PlanFolio = "EDOMEX-PAL1";
    public const string ConsultaFolio = "CON-2020-001";

    public static readonly DateOnly Hoy = new(2020, 3, 2);
    public static readonly DateOnly Vencido = new(2021, 10, 1); // the day after the term of Completa()
    public static readonly Periodo Vigencia = new(new(2020, 1, 1), new(2021, 12, 31));

    public static readonly Origen EnMesa = new(TipoOrigen.Mesa, "EDOMEX-PAL1-M-INSEGURIDAD", Hoy, new(
        Paso: 3, Texto: "Que las paradas estén alumbradas y alguien responda.", Numero: 1, Titulo: "Paradas seguras",
        ResponsableSugerido: "Secretaría de Movilidad", LineaDeAccion: "Transporte seguro"));

    public static Redaccion Completa() => new()
    {
        Titulo = "Escuelas secundarias sin violencia",
        Texto = "Reducir a la mitad los incidentes de violencia registrados en treinta escuelas secundarias públicas de Nezahualcóyotl, con comités de convivencia y un registro público de incidentes.",
        Responsable = new("ORG-SE", "Dirección de Educación Secundaria", "Secretaría de Educación"),
        Corresponsables = [new("ORG-RED", "Acompañar a los comités", "Red por la Convivencia", Sectores.SociedadCivil)],
        ValoresOgp = [new(ValorOgp.Participacion, "Los comités deciden con madres, padres y estudiantes.")],
        Plazo = new(new(2020, 4, 1), new(2021, 9, 30)),
        Metas =
        [
            new(1, "Treinta comités instalados", new(2020, 9, 30), 40m)
            {
                Actividades =
                [
                    new("A1", "Instalar un comité de convivencia en cada secundaria", 25m, new(2020, 4, 1), new(2020, 9, 30)) { MediosVerificacion = [new(TipoMedio.ActaOMinuta, "Acta de instalación", ClaseDocumento: "acta")] },
                    new("A2", "Capacitar a los integrantes de los comités", 15m, new(2020, 6, 1), new(2020, 9, 30), new(Frecuencia.Mensual, 3)) { MediosVerificacion = [new(TipoMedio.ListaDeAsistencia, "Listas de asistencia", ClaseDocumento: "lista de asistencia")] },
                ],
            },
            new(2, "Registro público en operación", new(2021, 9, 30), 60m)
            {
                Actividades =
                [
                    new("A3", "Publicar el registro de incidentes cada mes", 60m, new(2020, 10, 1), new(2021, 9, 30)) { MediosVerificacion = [new(TipoMedio.BaseDeDatos, "Registro en línea", "https://datos.ejemplo.mx/incidentes")] },
                ],
            },
        ],
        Indicadores =
        [
            new("I1", NivelIndicador.Actividad, "Comités instalados", SentidoIndicador.Ascendente, "escuelas", new(0, new(2020, 1, 31), "Secretaría de Educación"), new(30, new(2020, 9, 30)), "Conteo de actas", "Actas", Frecuencia.Mensual),
            new("I2", NivelIndicador.Resultado, "Incidentes de violencia", SentidoIndicador.Descendente, "incidentes", new(240, new(2019, 12, 31), "Registro escolar 2019"), new(120, new(2021, 9, 30)), "Incidentes registrados en el ciclo", "Registro escolar", Frecuencia.Trimestral),
        ],
        Potencial = new(NivelPotencial.Sustancial, "El registro público obliga a cada plantel a rendir cuentas de sus incidentes y deja en el reglamento escolar un órgano con madres, padres y estudiantes que hoy no existe.")
        {
            Cambios = [new(TipoCambio.Norma, "El reglamento escolar incorpora los comités de convivencia.", "Secretaría de Educación")],
        },
        LineaBaseNarrativa = "No hay un registro único de incidentes.",
        Cambio = new("Nadie sabe cuántos incidentes hay en cada escuela.", "Cualquiera consulta el registro, y la mitad de los incidentes ya no ocurre."),
        Poblacion = "Estudiantes de treinta secundarias públicas",
        Municipios = ["15058"],
        Riesgos = [new("Los planteles no registran", NivelRiesgo.Medio, NivelRiesgo.Alto, "Publicar qué planteles no han registrado")],
        Ods = ["4.a", "16.1"],
        Presupuesto = new("Programa estatal de convivencia", 1_500_000m),
        Autores = [new("PER-0001", "Ana Flores")],
    };

    public static Compromiso Propuesto(string folio = "EDOMEX-PAL1-C01") => Compromiso.Proponer(folio, PlanFolio, "inseguridad", Completa(), Vigencia);

    public static Compromiso NacidoEnMesa(string folio = "EDOMEX-PAL1-C01") => Compromiso.DeMesa(folio, PlanFolio, "inseguridad", EnMesa, "EDOMEX-PAL1-P01", vigencia: null);

    public static Compromiso Validado(string folio = "EDOMEX-PAL1-C01")
    {
        var compromiso = Propuesto(folio);
        compromiso.Redactar(Completa(), Vigencia);
        compromiso.Validar(Vigencia, Hoy);
        return compromiso;
    }

    public static PlanAccionLocal Plan() => PlanAccionLocal.Iniciar(PlanFolio, "Plan de Acción Local 2020-2021", Vigencia);

    public static PlanAccionLocal EnAjuste(params Compromiso[] compromisos)
    {
        var plan = Plan();
        plan.EntrarEnConsulta(compromisos, [], Hoy);
        plan.Consultada(ConsultaFolio, plan.CompromisosFolios);
        return plan;
    }

    /// <summary>A whole consultation about those, as Difusion tells it.</summary>
    public static void Consultada(this PlanAccionLocal plan, string consulta, IReadOnlyList<string> preguntados)
    {
        plan.AnotarConsultaAbierta(consulta, plan.VersionEnConsulta!.Value, preguntados, Hoy);
        plan.AnotarConsultaCerrada(consulta, Hoy);
        plan.AnotarConsultaPublicada(consulta, plan.VersionEnConsulta.Value, preguntados, recibidas: 3, respondidas: 3, Hoy);
    }

    public static PlanAccionLocal Lanzado(params Compromiso[] compromisos)
    {
        var plan = EnAjuste(compromisos);
        plan.Aprobar(Acuerdo(Materia.AprobacionPlan), compromisos, Hoy);
        plan.Lanzar(Acuerdo(Materia.LanzamientoPlan), compromisos, Hoy);
        return plan;
    }

    public static AcuerdoResumen Acuerdo(Materia materia, string objeto = PlanFolio) => new(
        "EDOMEX-PAL1-AC-01", "EDOMEX-PAL1-SO-03", PlanFolio, materia, Adoptado: true, HuboQuorum: true, objeto, Hoy);

    public static Planteamiento Planteamiento(string enunciado = "Los robos en el transporte público se repiten en las mismas paradas.") => new()
    {
        Enunciado = enunciado, Causas = ["Paradas sin alumbrado"], Efectos = ["Las personas dejan de usar el transporte de noche"],
    };

    public static Problematica Problematica() => OpenGov.Compromisos.Problematicas.Problematica.Identificar(
        "EDOMEX-PAL1-P01", PlanFolio, "inseguridad", Planteamiento(), origen: null);

    public static Alternativa Alternativa(Problematica problematica, string sector = Sectores.SociedadCivil) => OpenGov.Compromisos.Alternativas.Alternativa.Proponer(
        "EDOMEX-PAL1-P01-A01", problematica, "Paradas alumbradas y vigiladas por comités de vecinos.", new(sector), "Con recursos del municipio", "Menos robos");
}
