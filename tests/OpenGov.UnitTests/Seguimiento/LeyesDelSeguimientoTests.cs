using FsCheck;
using FsCheck.Fluent;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Expedientes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

/// <summary>What must hold whatever the history.</summary>
public sealed class LeyesDelSeguimientoTests
{
    private static readonly string[] Claves = ["A1", "A2", "A3"];
    private static readonly string[] Personas = ["ANA", "BETO", "CARO"];
    private static readonly DateOnly Final = new(2023, 1, 15);

    [Fact]
    public void Nada_que_haga_el_responsable_mueve_lo_verificado_ni_lo_pone_en_verde_al_vencer()
    {
        var acto = from clave in Gen.Elements(Claves)
                   from pct in Gen.Choose(0, 100)
                   from periodo in Gen.Choose(1, 4)
                   from sigue in Gen.Choose(0, 4)
                   select (clave, pct, periodo, sigue);

        Prop.ForAll(acto.ListOf().ToArbitrary(), actos =>
        {
            var expediente = Expediente();
            foreach (var (clave, pct, periodo, sigue) in actos)
            {
                var reporte = expediente.Enviado($"2022-T{periodo}", (clave, pct));
                if (sigue > 0) reporte.TomarEnRevision();
                if (sigue > 1) reporte.Validar(expediente, Final);
                if (sigue > 3) expediente.Evidencia(clave).Retirar(C01, "Se sustituye.", Final);
            }

            var lectura = AvanceCompromiso.De((ExpedienteDetalle)expediente.ToDocument(), Fin, new(), 15);
            return lectura.Verificado == 0 && lectura.Semaforo.Color is ColorSemaforo.Rojo;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ninguna_firma_en_conflicto_queda_sin_marca_ni_cuenta()
    {
        var cargo = from inicio in Gen.Choose(-900, 400)
                    from duracion in Gen.Choose(0, 700)
                    from abierto in Gen.Elements(true, false, false)
                    select new CargoResumen("STL", Guid.Empty, null, "titular", null, Inicio.AddDays(inicio), abierto ? null : Inicio.AddDays(inicio + duracion));
        var firma = from persona in Gen.Elements(Personas) from clave in Gen.Elements(Claves) from dia in Gen.Choose(60, 360) select (persona, clave, dia);
        var historia = from cargos in cargo.ListOf() from firmas in firma.ListOf() from deQuien in Gen.Elements(Personas) select (cargos, firmas, deQuien);

        Prop.ForAll(historia.ToArbitrary(), h =>
        {
            var (expediente, comite) = (Expediente(), EnFunciones());
            var firmadas = h.firmas.Select(f => expediente.Verificar(comite, f.persona, f.clave, fecha: Inicio.AddDays(f.dia))).ToList();

            // seats come to be known one by one, in any order, after the fact
            for (var sabidos = 1; sabidos <= h.cargos.Count; sabidos++)
            {
                foreach (var hallado in comite.RevisarPersona($"PER-{h.deQuien}", [.. h.cargos.Take(sabidos)], Final))
                {
                    foreach (var verificacion in firmadas.Where(v => v.IntegranteId == hallado.Id && v.Observar(hallado.Inhabilitacion!)))
                        expediente.Observar(verificacion, Final);
                }
            }

            return firmadas.All(v => v.Observacion is not null == (v.PersonaFolio == $"PER-{h.deQuien}" && YaEnConflicto(h.cargos, v.Fecha)))
                && expediente.Avance.Verificado == VerificadoPorIndependientes(firmadas);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Verificar_mas_nunca_empeora_el_color()
    {
        var entradas = from t in Gen.Choose(0, 100) from menos in Gen.Choose(0, 100) from mas in Gen.Choose(0, 100) select (t, menos: Math.Min(menos, mas), mas: Math.Max(menos, mas));

        Prop.ForAll(entradas.ToArbitrary(), e => Color(e.t, e.mas) <= Color(e.t, e.menos)).QuickCheckThrowOnFailure();

        static ColorSemaforo Color(int t, int v) => Semaforo.De(new(true, true, t / 100m, v / 100m, [], []), new()).Color;
    }

    [Fact]
    public void Los_periodos_cubren_el_plazo_sin_huecos_ni_traslapes()
    {
        var plazos = from desde in Gen.Choose(0, 3_000)
                     from dias in Gen.Choose(0, 1_500)
                     from f in Gen.Elements(Enum.GetValues<FrecuenciaReporte>())
                     select (desde: Inicio.AddDays(desde), hasta: Inicio.AddDays(desde + dias), f);

        Prop.ForAll(plazos.ToArbitrary(), p =>
        {
            var periodos = PeriodoReporte.Entre(p.desde, p.hasta, p.f).ToList();
            return periodos[0].Desde <= p.desde && periodos[^1].Hasta >= p.hasta && periodos.Zip(periodos.Skip(1)).All(x => x.First.Hasta.AddDays(1) == x.Second.Desde);
        }).QuickCheckThrowOnFailure();
    }

    // Said again in the plainest way, to be compared with the module: from the first day a seat touches the membership she is out.
    private static bool YaEnConflicto(IEnumerable<CargoResumen> cargos, DateOnly dia) => Enumerable
        .Range(0, dia.DayNumber - Inicio.DayNumber + 1).Select(Inicio.AddDays)
        .Any(d => cargos.Any(c => c.Desde <= d && (c.Hasta is not { } hasta || d < hasta.AddMonths(12) || d <= hasta)));

    private static decimal VerificadoPorIndependientes(IReadOnlyList<OpenGov.Seguimiento.Verificaciones.Verificacion> firmadas) => Caravanas().Actividades
        .Where(a => firmadas.Where(v => v.Actividad == a.Clave && v.Observacion is null).Select(v => v.PersonaFolio).Distinct().Count() >= (a.Peso >= 20 ? 2 : 1))
        .Sum(a => a.Peso);
}
