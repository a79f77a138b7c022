using FsCheck.Fluent;
using MediatR;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Verificaciones;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

/// <summary>Seats of the STL come to be known in any order, people enter, recuse themselves, leave and come back, committees are dissolved and formed again.</summary>
public sealed class LeyesDeIndependenciaTests
{
    private static readonly string[] Personas = ["ANA", "BETO", "CARO", "DORA", "EVA"];
    private static readonly string[] Claves = ["A1", "A2", "A3"];

    [Fact]
    public void Ninguna_historia_deja_sin_marca_ni_cuenta_lo_que_firmo_quien_estaba_en_conflicto()
    {
        var paso = from que in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3)), (2, Gen.Constant(4)), (1, Gen.Constant(5)))
                   from quien in Gen.Elements(Personas)
                   from clave in Gen.Elements(Claves)
                   from pausa in Gen.Choose(0, 8)
                   from inicio in Gen.Choose(-900, 330)
                   from duracion in Gen.Elements(-1, 0, 30, 400)
                   select (que, quien, clave, pausa, inicio, duracion);

        Prop.ForAll(paso.ListOf().ToArbitrary(), pasos =>
        {
            var historia = new Historia();
            foreach (var (que, quien, clave, pausa, inicio, duracion) in pasos) historia.Sigue(que, quien, clave, pausa, inicio, duracion);

            return historia.Firmadas.All(v => v.Observacion is not null == historia.EstabaEnConflicto(v)) && historia.Expediente.Avance.Verificado == historia.VerificadoPorIndependientes();
        }).Exigir(casos: 500);
    }

    private sealed class Historia
    {
        private readonly List<ComiteSeguimiento> comites = [EnFunciones()];
        private readonly Dictionary<ComiteSeguimiento, int> contados = [];
        private readonly List<(string Persona, CargoResumen Cargo)> cargos = [];
        private readonly List<(Guid Integrante, DateOnly Desde)> excusas = [];
        private DateOnly dia = new(2022, 3, 2); // the day after what the evidence of these tests shows

        public Expediente Expediente { get; } = Muestras.Expediente();

        public List<Verificacion> Firmadas { get; } = [];

        private ComiteSeguimiento Comite => comites[^1];

        public void Sigue(int que, string quien, string clave, int pausa, int inicio, int duracion)
        {
            if (dia.AddDays(pausa) > Fin) return;
            dia = dia.AddDays(pausa);
            try
            {
                Hacer(que, quien, clave, inicio, duracion);
            }
            catch (Exception refused) when (refused is RuleViolationException or NotFoundException)
            {
                // what a rule refuses stays undone
            }

            foreach (var comite in comites.ToList()) Contar(comite);
        }

        /// <summary>Said again in the plainest way: some day from when she entered to when she signed, a seat or its aftermath touched her; or she was out of this commitment.</summary>
        public bool EstabaEnConflicto(Verificacion firmada)
        {
            var integrante = comites.SelectMany(c => c.Integrantes).Single(i => i.Id == firmada.IntegranteId);
            var suyos = cargos.Where(c => c.Persona == integrante.PersonaFolio).Select(c => c.Cargo).ToList();
            var tocada = Enumerable.Range(0, firmada.Fecha.DayNumber - integrante.Desde.DayNumber + 1).Select(integrante.Desde.AddDays)
                .Any(d => suyos.Exists(c => c.Desde <= d && (c.Hasta is not { } hasta || d <= hasta || d < hasta.AddMonths(12))));
            return tocada || excusas.Exists(e => e.Integrante == integrante.Id && e.Desde <= firmada.Fecha);
        }

        public decimal VerificadoPorIndependientes() => Caravanas().Actividades
            .Where(a => Firmadas.Where(v => v.Actividad == a.Clave && v.Observacion is null).Select(v => v.PersonaFolio).Distinct().Count() >= (a.Peso >= 20 ? 2 : 1))
            .Sum(a => a.Peso);

        private void Hacer(int que, string quien, string clave, int inicio, int duracion)
        {
            var persona = $"PER-{quien}";
            switch (que)
            {
                case 0:
                    Firmadas.Add(Expediente.Verificar(Comite, quien, clave, fecha: dia));
                    break;
                case 1:
                    var desde = Inicio.AddDays(inicio) < dia ? Inicio.AddDays(inicio) : dia; // no act is dated in the future, nor is a seat taken then
                    cargos.Add((persona, Cargo(desde, duracion < 0 ? null : desde.AddDays(duracion))));
                    foreach (var comite in comites) comite.RevisarPersona(persona, DeElla(persona), dia);
                    break;
                case 2:
                    Comite.Excusar(persona, Caravanas(), "Conflicto.", dia);
                    excusas.Add((Comite.Integrantes.Single(i => i.PersonaFolio == persona && i.Vigente).Id, dia));
                    break;
                case 3:
                    Comite.DarDeBaja(persona, "Renuncia.", dia);
                    break;
                case 4:
                    Comite.Nombrar(Candidata(quien, cargos: DeElla(persona)), dia);
                    break;
                default:
                    Relevar();
                    break;
            }
        }

        private void Relevar()
        {
            Comite.Disolver(Acuerdo(folio: $"ACU-D{comites.Count}"), dia);
            var nuevo = ComiteSeguimiento.Formar(Plan, Acuerdo(folio: $"ACU-F{comites.Count}"), new(), comites, dia);
            comites.Add(nuevo);
            foreach (var clave in Personas.Where(p => DeElla($"PER-{p}").Length == 0).Take(3)) nuevo.Nombrar(clave, fecha: dia);
            nuevo.Constituir(dia);
            nuevo.IniciarFunciones();
        }

        // As the dispatcher would: each fact once, and what it asks to look at again.
        private void Contar(ComiteSeguimiento comite)
        {
            foreach (var hecho in comite.Events.Skip(contados.GetValueOrDefault(comite)).ToList())
            {
                contados[comite] = contados.GetValueOrDefault(comite) + 1;
                if (DeQuien(hecho) is not { } persona) continue;
                foreach (var firmada in Firmadas.Where(v => v.ComiteFolio == comite.Folio && v.PersonaFolio == persona && v.Observar(comite.ConflictosDe(persona)))) Expediente.Observar(firmada, dia);
            }
        }

        private static string? DeQuien(INotification hecho) => hecho switch { ConflictoDetectado c => c.PersonaFolio, IntegranteSeparado s => s.PersonaFolio, _ => null };

        private CargoResumen[] DeElla(string persona) => [.. cargos.Where(c => c.Persona == persona).Select(c => c.Cargo)];
    }
}
