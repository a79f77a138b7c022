using FsCheck;
using FsCheck.Fluent;

using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Planes;
using OpenGov.Secretariado.Contracts;

using static OpenGov.Compromisos.Planes.EstadoPlan;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>Whatever people and events do, in whatever order, a plan only walks the road of the domain, and its commitments go with it.</summary>
public sealed class VidaDeUnPlanTests
{
    private static readonly DateOnly Hoy = Ejemplos.Hoy;

    private static readonly Dictionary<EstadoPlan, EstadoPlan[]> Camino = new()
    {
        [Borrador] = [EnConsulta, Cancelado],
        [EnConsulta] = [EnAjuste, Cancelado],
        [EnAjuste] = [Aprobado, Cancelado],
        [Aprobado] = [Lanzado, Cancelado],
        [Lanzado] = [EnImplementacion, Concluido, Evaluado],
        [EnImplementacion] = [Concluido, Evaluado],
        [Concluido] = [Evaluado],
        [Evaluado] = [],
        [Cancelado] = [],
    };

    private static readonly Action<PlanAccionLocal, Compromiso[]>[] Actos =
    [
        (p, c) => p.EntrarEnConsulta(c, [], Hoy),
        (p, _) => p.AnotarConsultaAbierta(Ejemplos.ConsultaFolio, p.VersionEnConsulta ?? 1, p.CompromisosFolios, Hoy),
        (p, _) => p.AnotarConsultaCerrada(Ejemplos.ConsultaFolio, Hoy),
        (p, _) => p.AnotarConsultaPublicada(Ejemplos.ConsultaFolio, p.VersionEnConsulta ?? 1, p.CompromisosFolios, 3, 3, Hoy),
        (p, c) => p.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), c, Hoy),
        (p, c) => p.Lanzar(Ejemplos.Acuerdo(Materia.LanzamientoPlan), c, Hoy),
        (p, c) =>
        {
            c[0].AnotarAvance(new(50, 40, 30, Hoy));
            p.AnotarAvance(c[0]);
        },
        (_, c) => c[0].Cerrar(ResultadoCierre.Incumplido, Ejemplos.Vencido),
        (_, c) => c[1].Retirar(Ejemplos.Acuerdo(Materia.RetiroCompromiso, c[1].Folio), "Cambió la norma.", Hoy),
        (p, c) => c[1].Descartar(p, Razon, acuerdo: null, Hoy),
        (p, c) => p.Concluir(c, Hoy),
        (p, _) => p.AnotarEvaluacion(new("EDOMEX-PAL1-EVF", Hoy)),
        (p, c) => p.Cancelar("Cambió el gobierno.", c),
        (p, c) => c[1].Descartar(p, Razon, Ejemplos.Acuerdo(Materia.RetiroCompromiso, c[1].Folio), Hoy),
        (p, c) => Consultar(p, c[0]),
        (p, c) => Consultar(p, c[1]),
    ];

    private const string Razon = "Otra autoridad ya lo está haciendo con más recursos.";

    private static readonly int[] HastaElLanzamiento = [0, 1, 2, 3, 4, 5];

    private static readonly Arbitrary<int[]> Vidas = Gen.Frequency(
        (2, Gen.Choose(0, Actos.Length - 1).ArrayOf(25)),
        (2, Gen.Choose(0, Actos.Length - 1).ArrayOf(15).Select(resto => (int[])[.. HastaElLanzamiento, .. resto])),
        (1, Gen.Choose(0, Actos.Length - 1).ArrayOf(15).Select(resto => (int[])[0, 14, .. resto])), // one of the two was asked about
        (1, Gen.Constant<int[]>([.. HastaElLanzamiento, 7, 8, 10, 11]))).ToArbitrary();

    [Fact]
    public void Solo_anda_el_camino_del_dominio() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Antes == paso.Despues || Camino[paso.Antes].Contains(paso.Despues))));

    [Fact]
    public void Sus_compromisos_se_lanzan_todos_juntos_o_ninguno() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Lanzados is 0 || paso.Despues is Lanzado or EnImplementacion or Concluido or Evaluado)
        && Vivir(actos).All(paso => paso.Despues is not (Lanzado or EnImplementacion) || paso.EnLaAgenda == paso.Lanzados)));

    [Fact]
    public void Nada_se_concluye_con_compromisos_abiertos_ni_se_evalua_sin_concluir() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Despues is not (Concluido or Evaluado) || paso.Abiertos is 0)));

    [Fact]
    public void Nada_se_ajusta_ni_se_aprueba_sin_que_se_haya_preguntado_por_todo_lo_que_queda() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Despues is Borrador or EnConsulta or Cancelado || paso.SinPreguntar is 0)));

    [Fact]
    public void Lo_aprobado_solo_se_descarta_por_acuerdo_o_al_cancelarse_el_plan() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Despues is Cancelado || paso.DescartadosSinAcuerdo is 0)));

    [Fact]
    public void El_folio_es_el_de_su_ejercicio_de_principio_a_fin() => Ley.Exigir(Prop.ForAll(Vidas, actos =>
        Vivir(actos).All(paso => paso.Folio == Ejemplos.PlanFolio)));

    [Fact]
    public void Las_vidas_al_azar_llegan_lejos()
    {
        var vistos = Vidas.Generator.Sample(300).SelectMany(Vivir).Select(paso => paso.Despues).Distinct().ToList();

        Assert.Empty(Enum.GetValues<EstadoPlan>().Except(vistos));
    }

    private static List<Paso> Vivir(IEnumerable<int> actos)
    {
        var plan = Ejemplos.Plan();
        Compromiso[] compromisos = [Ejemplos.Validado("EDOMEX-PAL1-C01"), Ejemplos.Validado("EDOMEX-PAL1-C02")];
        var pasos = new List<Paso>();
        foreach (var acto in actos)
        {
            var antes = plan.Estado;
            try
            {
                Actos[acto](plan, compromisos);
            }
            catch (RuleViolationException)
            {
                Assert.Equal(antes, plan.Estado);
            }

            pasos.Add(new(
                antes, plan.Estado, plan.Folio, compromisos.Count(c => c.Estado.EstaLanzado()), compromisos.Count(c => c.Estado.EstaVigente()),
                compromisos.Count(c => plan.CompromisosFolios.Contains(c.Folio)),
                plan.CompromisosFolios.Except(plan.Consultas.Where(c => c.EstaPublicada).SelectMany(c => c.CompromisosFolios)).Count(),
                compromisos.Count(c => c is { Estado: EstadoCompromiso.Descartado, Aprobacion: not null, AcuerdoDescarte: null })));
        }

        return pasos;
    }

    // Each commitment in a consultation of its own: together they cover the plan.
    private static void Consultar(PlanAccionLocal plan, Compromiso compromiso)
    {
        if (plan.Estado is EnConsulta) plan.Consultada($"{Ejemplos.ConsultaFolio}-{compromiso.Folio}", [compromiso.Folio]); // Difusion opens none otherwise
    }

    private sealed record Paso(
        EstadoPlan Antes, EstadoPlan Despues, string Folio, int Lanzados, int Abiertos, int EnLaAgenda, int SinPreguntar, int DescartadosSinAcuerdo);
}
