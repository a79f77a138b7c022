using FsCheck.Fluent;
using OpenGov.Kernel;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evaluaciones;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Indicadores;
using OpenGov.Seguimiento.Mediciones;
using OpenGov.Seguimiento.Reportes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

/// <summary>Every command that the scope of the implementer opens, in any order: what it may never do alone.</summary>
public sealed class LeyesDelResponsableTests
{
    private static readonly string[] Claves = ["A1", "A2", "A3"];
    private static readonly DateOnly Final = new(2023, 1, 15);

    [Fact]
    public void Ninguna_sucesion_de_sus_actos_verifica_nada_ni_pone_en_verde_ni_deja_cerrar_como_cumplido()
    {
        var acto = from que in Gen.Choose(0, 6) from clave in Gen.Elements(Claves) from pct in Gen.Choose(0, 100) from periodo in Gen.Choose(1, 4) select (que, clave, pct, periodo);

        Prop.ForAll((from actos in acto.ListOf() from dia in Gen.Choose(38, 800) select (actos, dia)).ToArbitrary(), h => // from a tenth of the term on
        {
            var responsable = new Responsable();
            var aceptados = h.actos.Count(a => responsable.Hace(a.que, a.clave, a.pct, a.periodo));

            var lectura = AvanceCompromiso.De(responsable.Expediente.ComoSePublica(), Inicio.AddDays(h.dia), UmbralesSemaforo.DeFabrica);
            var contado = responsable.Expediente.Events.OfType<AvanceActualizado>().Select(a => a.Verificado).DefaultIfEmpty(0).Max();
            return lectura.Verificado == 0 && lectura.Semaforo.Color is not ColorSemaforo.Verde && contado == 0
                && !responsable.Expediente.Events.OfType<ActividadVerificada>().Any() && (h.actos.Count < 20 || aceptados > 0);
        }).Exigir(casos: 300);
    }

    /// <summary>An institution that does whatever it may; what a rule refuses stays undone.</summary>
    private sealed class Responsable
    {
        private readonly List<Evidencia> evidencias = [];
        private readonly Dictionary<string, ReporteAvance> reportes = new(StringComparer.Ordinal);
        private readonly Indicador indicador = Indicador.Nacer(Caravanas(), new("I1", "actividad", "Caravanas", "caravanas", "ascendente", "Suma", "Agenda", "trimestral", 0, Inicio, 162, Fin));
        private readonly EvaluacionCompromiso evaluacion;

        public Responsable()
        {
            var comite = EnFunciones();
            evaluacion = EvaluacionCompromiso.Abrir(
                Expediente, comite, "PER-ANA", MomentoEvaluacion.Intermedia, new("El comité cotejó las listas con los municipios.", Terminacion: new(Terminacion.Limitado, [FolioEvidencia("A1")])), Dia);
            evaluacion.EnviarAReplica(Expediente, comite, "PER-ANA", [Expediente.Evidencia("A1")], dias: 10, Dia);
        }

        public Expediente Expediente { get; } = Muestras.Expediente();

        public bool Hace(int que, string clave, int pct, int periodo)
        {
            try
            {
                Hacer(que, clave, pct, $"2022-T{periodo}");
                return true;
            }
            catch (RuleViolationException)
            {
                return false;
            }
        }

        private void Hacer(int que, string clave, int pct, string periodo)
        {
            var vigente = evidencias.Find(e => e.Actividad == clave && e.Estado is EstadoEvidencia.Vigente);
            switch (que)
            {
                case 0: evidencias.Add(Evidencia.Aportar($"EV-2022-{evidencias.Count + 10:D6}", Expediente, clave, Contenido(huella: 'a'), Final)); break;
                case 1 when vigente is not null: evidencias.Add(vigente.Sustituir($"EV-2022-{evidencias.Count + 10:D6}", Expediente, Contenido(huella: vigente.HuellaSha256[0] == 'f' ? 'b' : 'f'), "Mejor copia.", Final)); break;
                case 2 when vigente is not null: vigente.Retirar("No era.", Final); break;
                case 3 when vigente is not null: vigente.Depositar(new ArchivoDeposito("application/pdf", 10, DateTimeOffset.UnixEpoch), vigente.HuellaSha256); break;
                case 4: Reportar(clave, pct, periodo, vigente); break;
                case 5: indicador.Medir(Expediente, new(new Periodo(Inicio, new(2022, 3, 31)), pct, new(MetodoMedicion.Conteo, "Agenda", Dia), "Unidad", [], [], null, null), vigente is null ? [] : [vigente], Final); break;
                default: evaluacion.Replicar("Todo está cumplido y así debe constar.", Dia.AddDays(1)); break;
            }
        }

        private void Reportar(string clave, int pct, string periodo, Evidencia? vigente)
        {
            AvanceDeActividad[] avances = [new(clave, pct, "Todo se hizo.", vigente is null ? [] : [vigente.Folio])];
            Dificultad[] dificultades = [new(CodigoDificultad.Personal, "Faltó personal.")];
            if (reportes.TryGetValue(periodo, out var reporte)) reporte.Corregir(Expediente, avances, dificultades);
            else reportes[periodo] = reporte = ReporteAvance.Abrir(Expediente, periodo, avances, dificultades, Final);
            reporte.Enviar(Expediente, evidencias, Final);
        }
    }
}
