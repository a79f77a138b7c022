using FsCheck;
using FsCheck.Fluent;

using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Problematicas;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>Whatever is done with a problem and its alternatives, in whatever order: nothing is chosen without what the plural design asks.</summary>
public sealed class VidaDeUnProblemaTests
{
    private static readonly Dictionary<EstadoProblematica, EstadoProblematica[]> Camino = new()
    {
        [EstadoProblematica.Borrador] = [EstadoProblematica.Validada, EstadoProblematica.Archivada],
        [EstadoProblematica.Validada] = [EstadoProblematica.EnPlan, EstadoProblematica.Archivada],
        [EstadoProblematica.EnPlan] = [EstadoProblematica.Archivada],
        [EstadoProblematica.Archivada] = [],
    };

    private static readonly string[] SectoresPosibles = ["sociedad_civil", "entes_publicos", "academia"];

    private static readonly Action<Mundo, int>[] Actos =
    [
        (m, _) => m.Problematica.Replantear(Ejemplos.Planteamiento() with { Efectos = [] }),
        (m, cual) => m.Problematica.Replantear(Ejemplos.Planteamiento($"Los robos se repiten, {cual}.")),
        (m, _) => m.Problematica.Validar(Ejemplos.Hoy),
        (m, _) => m.Problematica.Validar(Ejemplos.Hoy),
        (m, _) => m.Problematica.EntrarEnPlan(),
        (m, cual) => m.Archivar(cual, "Se repite en otra mesa."),
        (m, cual) => m.Archivar(cual, " "),
        (m, cual) => m.Proponer(SectoresPosibles[cual % SectoresPosibles.Length]),
        (m, cual) => m.Proponer(SectoresPosibles[cual % SectoresPosibles.Length]),
        (m, cual) => m.Seleccionar(m.Alternativa(cual)),
        (m, cual) => m.Seleccionar(m.Alternativa(cual)),
        (m, cual) => m.Alternativa(cual).Descartar("Cuesta el triple."),
        (m, cual) => m.Alternativa(cual).Descartar(" "),
    ];

    private static readonly Arbitrary<(int Acto, int Cual)[]> Vidas =
        Gen.Choose(0, Actos.Length - 1).SelectMany(acto => Gen.Choose(0, 8).Select(cual => (acto, cual))).ArrayOf(30).ToArbitrary();

    [Fact]
    public void El_problema_solo_anda_el_camino_del_dominio() => Cumple(paso =>
        paso.Problema.Antes == paso.Problema.Despues || Camino[paso.Problema.Antes].Contains(paso.Problema.Despues));

    [Fact]
    public void Una_alternativa_se_resuelve_una_sola_vez() => Cumple(paso =>
        paso.Alternativas.Antes.Zip(paso.Alternativas.Despues).All(e => e.First == e.Second || e.First is EstadoAlternativa.Propuesta));

    [Fact]
    public void Nada_se_elige_sin_un_problema_validado_y_dos_sectores_con_que_comparar() => Cumple(paso =>
        Elegidas(paso.Alternativas.Despues) == Elegidas(paso.Alternativas.Antes)
        || (paso.Problema.Despues is EstadoProblematica.Validada or EstadoProblematica.EnPlan && paso is { Propuestas: >= 2, Sectores: >= 2 }));

    [Fact]
    public void Todo_descarte_y_todo_archivo_dice_por_que() => Cumple(paso => paso.DanRazon);

    [Fact]
    public void Validado_lo_que_dice_el_problema_ya_no_cambia() => Cumple(paso =>
        !paso.CambioElPlanteamiento || paso.Problema.Antes is EstadoProblematica.Borrador);

    [Fact]
    public void Archivado_no_recibe_alternativas_y_lo_que_alguien_atiende_no_se_archiva() => Cumple(paso =>
        (paso.Problema.Antes is not EstadoProblematica.Archivada || paso.Alternativas.Antes.Count == paso.Alternativas.Despues.Count)
        && (paso.Problema is not { Antes: EstadoProblematica.EnPlan, Despues: EstadoProblematica.Archivada } || !paso.Atendida));

    [Fact]
    public void Un_acto_rechazado_no_cambia_nada() => Cumple(paso =>
        !paso.Rechazado || (paso.Problema.Antes == paso.Problema.Despues && !paso.CambioElPlanteamiento && paso.Alternativas.Antes.SequenceEqual(paso.Alternativas.Despues)));

    [Fact]
    public void Las_vidas_al_azar_llegan_lejos()
    {
        var pasos = Vidas.Generator.Sample(300).SelectMany(Vivir).ToList();

        Assert.Empty(Enum.GetValues<EstadoProblematica>().Except(pasos.Select(p => p.Problema.Despues)));
        Assert.Empty(Enum.GetValues<EstadoAlternativa>().Except(pasos.SelectMany(p => p.Alternativas.Despues)));
        Assert.Contains(pasos, p => p.Problema is { Antes: EstadoProblematica.EnPlan, Despues: EstadoProblematica.Archivada });
    }

    private static void Cumple(Func<Paso, bool> ley) => Ley.Exigir(Prop.ForAll(Vidas, vida => Vivir(vida).All(ley)));

    private static int Elegidas(IEnumerable<EstadoAlternativa> estados) => estados.Count(estado => estado is EstadoAlternativa.Seleccionada);

    private static List<Paso> Vivir((int Acto, int Cual)[] vida)
    {
        var mundo = new Mundo();
        return [.. vida.Select(acto => mundo.Dar(m => Actos[acto.Acto](m, acto.Cual)))];
    }

    private sealed class Mundo
    {
        private readonly List<Alternativa> alternativas = [];
        private bool atendida;

        public Problematica Problematica { get; } = Ejemplos.Problematica();

        public Alternativa Alternativa(int cual) => alternativas.Count > 0 ? alternativas[cual % alternativas.Count] : throw new RuleViolationException("no_existe", "No hay alternativa.", 404);

        public void Proponer(string sector) => alternativas.Add(Ejemplos.Alternativa(Problematica, sector));

        public void Seleccionar(Alternativa alternativa) => alternativa.Seleccionar(Problematica, [.. alternativas.Select(a => a.Proponente.Sector)], Ejemplos.Hoy);

        public void Archivar(int cual, string motivo)
        {
            atendida = cual % 2 is 0;
            Problematica.Archivar(motivo, atendida ? ["EDOMEX-PAL1-C01"] : []);
        }

        public Paso Dar(Action<Mundo> acto)
        {
            var (estado, planteamiento, antes, rechazado) = (Problematica.Estado, Problematica.Planteamiento, Estados(), false);
            try
            {
                acto(this);
            }
            catch (RuleViolationException)
            {
                rechazado = true;
            }

            return new(
                rechazado, (estado, Problematica.Estado), (antes, Estados()), !ReferenceEquals(planteamiento, Problematica.Planteamiento), atendida,
                alternativas.Count, alternativas.Select(a => a.Proponente.Sector).Distinct(StringComparer.Ordinal).Count(),
                alternativas.TrueForAll(a => a.Estado is EstadoAlternativa.Descartada == !string.IsNullOrWhiteSpace(a.MotivoDescarte))
                && Problematica.Estado is EstadoProblematica.Archivada == !string.IsNullOrWhiteSpace(Problematica.MotivoArchivo));
        }

        private List<EstadoAlternativa> Estados() => [.. alternativas.Select(a => a.Estado)];
    }

    private sealed record Paso(
        bool Rechazado, (EstadoProblematica Antes, EstadoProblematica Despues) Problema, (List<EstadoAlternativa> Antes, List<EstadoAlternativa> Despues) Alternativas,
        bool CambioElPlanteamiento, bool Atendida, int Propuestas, int Sectores, bool DanRazon);
}
