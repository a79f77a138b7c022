using FsCheck;
using FsCheck.Fluent;

using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Modificaciones;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Secretariado.Contracts;

using static OpenGov.Compromisos.Modificaciones.EstadoModificacion;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>
/// Several requests about one launched commitment, attended in any order: each walks the road of the domain once, and what is written
/// changes with an authorised one and with nothing else.
/// </summary>
public sealed class VidaDeUnaSolicitudTests
{
    private static readonly DateOnly Hoy = Ejemplos.Hoy;

    private static readonly Dictionary<EstadoModificacion, EstadoModificacion[]> Camino = new()
    {
        [Presentada] = [EnRevision],
        [EnRevision] = [Autorizada, Rechazada],
        [Autorizada] = [],
        [Rechazada] = [],
    };

    private static readonly Redaccion[] Propuestas =
    [
        Ejemplos.Completa() with { Titulo = "Secundarias en paz" },
        Ejemplos.Completa() with { Poblacion = "Estudiantes de todo el estado" },
        Ejemplos.Completa() with { Plazo = Ejemplos.Completa().Plazo! with { Fin = new(2021, 12, 31) } },
        Ejemplos.Completa(), // changes nothing, until something else did
        Ejemplos.Completa() with { Metas = [Ejemplos.Completa().Metas[0]] }, // weights that do not add up
        Ejemplos.Completa() with { Autores = [] },
    ];

    private static readonly Action<Mundo, int>[] Actos =
    [
        (m, cual) => m.Presentar(Propuestas[cual % Propuestas.Length], "La obra se retrasó."),
        (m, cual) => m.Presentar(Propuestas[cual % Propuestas.Length], " "),
        (m, cual) => m.Solicitud(cual).TomarEnRevision(),
        (m, cual) => m.Solicitud(cual).TomarEnRevision(),
        (m, cual) => m.Autorizar(m.Solicitud(cual), Ejemplos.Acuerdo(Materia.ModificacionPlan, m.Solicitud(cual).Folio)),
        (m, cual) => m.Autorizar(m.Solicitud(cual), Ejemplos.Acuerdo(Materia.ModificacionPlan, m.Solicitud(cual).Folio)),
        (m, cual) => m.Autorizar(m.Solicitud(cual), null),
        (m, cual) => m.Autorizar(m.Solicitud(cual), Ejemplos.Acuerdo(Materia.ModificacionPlan, "EDOMEX-PAL1-C01-M99")),
        (m, cual) => m.Autorizar(m.Solicitud(cual), Ejemplos.Acuerdo(Materia.ModificacionPlan, m.Solicitud(cual).Folio) with { HuboQuorum = false }),
        (m, cual) => m.Solicitud(cual).Rechazar("El plazo se puede cumplir como está escrito."),
        (m, cual) => m.Solicitud(cual).Rechazar("No."),
        (m, _) => m.Compromiso.AnotarAvance(new(50, 40, 30, Hoy)),
        (m, cual) => m.CerrarAlgunaVez(cual),
    ];

    private static readonly Arbitrary<(int Acto, int Cual)[]> Vidas =
        Gen.Choose(0, Actos.Length - 1).SelectMany(acto => Gen.Choose(0, 11).Select(cual => (acto, cual))).ArrayOf(40).ToArbitrary();

    [Fact]
    public void Solo_anda_el_camino_del_dominio() => Cumple(paso =>
        paso.Estados.Antes.Zip(paso.Estados.Despues).All(e => e.First == e.Second || Camino[e.First].Contains(e.Second))
        && paso.Estados.Despues.Skip(paso.Estados.Antes.Count).All(nueva => nueva is Presentada));

    [Fact]
    public void Lo_escrito_cambia_con_una_autorizada_y_con_nada_mas() => Cumple(paso =>
        !paso.CambioLoEscrito ? paso.Autorizadas.Despues == paso.Autorizadas.Antes
            : paso.Autorizadas.Despues == paso.Autorizadas.Antes + 1 && paso.DiceLoDeLaUltima);

    [Fact]
    public void Lo_autorizado_consta_en_el_compromiso_una_sola_vez() => Cumple(paso =>
        paso.Constan.Distinct(StringComparer.Ordinal).Count() == paso.Constan.Count && paso.Constan.Count == paso.Autorizadas.Despues);

    [Fact]
    public void Lo_lanzado_nunca_deja_de_cumplir_las_reglas_ni_de_pesar_cien() => Cumple(paso =>
        paso.Validable && paso.Peso == Pesos.Total);

    [Fact]
    public void Un_acto_rechazado_no_cambia_nada() => Cumple(paso =>
        !paso.Rechazado || (!paso.CambioLoEscrito && paso.Estados.Antes.SequenceEqual(paso.Estados.Despues)));

    [Fact]
    public void Los_folios_ni_se_repiten_ni_cambian() => Cumple(paso => paso.Folios);

    [Fact]
    public void Las_vidas_al_azar_llegan_lejos()
    {
        var pasos = Vidas.Generator.Sample(300).SelectMany(Vivir).ToList();

        Assert.Empty(Enum.GetValues<EstadoModificacion>().Except(pasos.SelectMany(p => p.Estados.Despues)));
        Assert.Contains(pasos, p => p.Autorizadas.Despues > 1);
        Assert.Contains(pasos, p => p is { Cerrado: true, Rechazado: true });
    }

    private static void Cumple(Func<Paso, bool> ley) => Ley.Exigir(Prop.ForAll(Vidas, vida => Vivir(vida).All(ley)));

    private static List<Paso> Vivir((int Acto, int Cual)[] vida)
    {
        var mundo = new Mundo();
        return [.. vida.Select(acto => mundo.Dar(m => Actos[acto.Acto](m, acto.Cual)))];
    }

    private sealed class Mundo
    {
        private readonly List<SolicitudModificacion> solicitudes = [];
        private readonly List<string> folios = [];
        private SolicitudModificacion? ultima;

        public Mundo() => Ejemplos.Lanzado(Compromiso);

        public Compromiso Compromiso { get; } = Ejemplos.Validado();

        /// <summary>Nobody acts on what does not exist: a rule says no, as the API does with 404.</summary>
        public SolicitudModificacion Solicitud(int cual) => solicitudes.Count > 0 ? solicitudes[cual % solicitudes.Count] : throw new RuleViolationException("no_existe", "No hay solicitud.", 404);

        public void Presentar(Redaccion propuesta, string motivo)
        {
            var folio = $"{Compromiso.Folio}-M{solicitudes.Count + 1:00}";
            solicitudes.Add(SolicitudModificacion.Presentar(
                folio, Compromiso, propuesta, Ejemplos.Vigencia, new("ORG-SE", "Dirección de Educación Secundaria", "Secretaría de Educación"), motivo, Hoy));
            folios.Add(folio);
        }

        public void Autorizar(SolicitudModificacion solicitud, AcuerdoResumen? acuerdo)
        {
            solicitud.Autorizar(acuerdo, Compromiso, Ejemplos.Vigencia, Hoy);
            ultima = solicitud;
        }

        /// <summary>One time in twelve, or no life would be long.</summary>
        public void CerrarAlgunaVez(int cual)
        {
            if (cual is 0) Compromiso.Cerrar(ResultadoCierre.Incumplido, Ejemplos.Vencido);
        }

        public Paso Dar(Action<Mundo> acto)
        {
            var (estados, escrito, autorizadas, rechazado) = (Estados(), Compromiso.Redaccion, Autorizadas(), false);
            try
            {
                acto(this);
            }
            catch (RuleViolationException)
            {
                rechazado = true;
            }

            return new(
                rechazado, (estados, Estados()), (autorizadas, Autorizadas()), !ReferenceEquals(escrito, Compromiso.Redaccion),
                ultima is not null && CambioDeRedaccion.EsLaMisma(ultima.Propuesta, Compromiso.Redaccion), [.. Compromiso.Modificaciones.Select(m => m.Folio)],
                Compromiso.Ficha.Validable, Compromiso.Redaccion.Actividades.Sum(a => a.Peso), Compromiso.Estado is EstadoCompromiso.Cerrado,
                Compromiso.Folio is "EDOMEX-PAL1-C01" && folios.SequenceEqual(solicitudes.Select(s => s.Folio)) && folios.Distinct(StringComparer.Ordinal).Count() == folios.Count);
        }

        private List<EstadoModificacion> Estados() => [.. solicitudes.Select(s => s.Estado)];

        private int Autorizadas() => solicitudes.Count(s => s.Estado is Autorizada);
    }

    private sealed record Paso(
        bool Rechazado, (List<EstadoModificacion> Antes, List<EstadoModificacion> Despues) Estados, (int Antes, int Despues) Autorizadas, bool CambioLoEscrito,
        bool DiceLoDeLaUltima, IReadOnlyList<string> Constan, bool Validable, decimal Peso, bool Cerrado, bool Folios);
}
