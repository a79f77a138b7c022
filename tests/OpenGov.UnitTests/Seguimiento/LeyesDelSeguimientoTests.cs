using FsCheck.Fluent;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Verificaciones;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

/// <summary>What must hold whatever the history.</summary>
public sealed class LeyesDelSeguimientoTests
{
    private static readonly string[] Claves = ["A1", "A2", "A3"];
    private static readonly string[] Personas = ["ANA", "BETO", "CARO"];
    private static readonly DateOnly Final = new(2023, 1, 15);

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
                comite.RevisarPersona($"PER-{h.deQuien}", [.. h.cargos.Take(sabidos)], Final);
                foreach (var verificacion in firmadas.Where(v => v.Observar(comite.ConflictosDe($"PER-{h.deQuien}")))) expediente.Observar(verificacion, Final);
            }

            return firmadas.All(v => v.Observacion is not null == (v.PersonaFolio == $"PER-{h.deQuien}" && YaEnConflicto(h.cargos, v.Fecha)))
                && expediente.Avance.Verificado == VerificadoPorIndependientes(firmadas);
        }).Exigir();
    }

    [Fact]
    public void Ninguna_excusa_ni_baja_deja_en_pie_lo_que_se_firmo_desde_entonces()
    {
        var salida = from persona in Gen.Elements(Personas) from dia in Gen.Choose(0, 400) from baja in Gen.Elements(true, false) select (persona, dia, baja);
        var firma = from persona in Gen.Elements(Personas) from clave in Gen.Elements(Claves) from dia in Gen.Choose(60, 360) select (persona, clave, dia);

        Prop.ForAll((from salidas in salida.ListOf() from firmas in firma.ListOf() select (salidas, firmas)).ToArbitrary(), h =>
        {
            var (expediente, comite) = (Expediente(), EnFunciones());
            var firmadas = h.firmas.Select(f => expediente.Verificar(comite, f.persona, f.clave, fecha: Inicio.AddDays(f.dia))).ToList();
            var primeras = h.salidas.DistinctBy(s => s.persona).ToList(); // known after the fact, dated whenever
            foreach (var (persona, dia, baja) in primeras)
            {
                if (baja) comite.DarDeBaja($"PER-{persona}", "Renuncia.", Inicio.AddDays(dia));
                else comite.Excusar($"PER-{persona}", Caravanas(), "Conflicto.", Inicio.AddDays(dia));
                foreach (var verificacion in firmadas.Where(v => v.Observar(comite.ConflictosDe($"PER-{persona}")))) expediente.Observar(verificacion, Final);
            }

            return firmadas.All(v => v.Observacion is not null == primeras.Any(s => $"PER-{s.persona}" == v.PersonaFolio && v.Fecha.DayNumber - Inicio.DayNumber >= s.dia + (s.baja ? 1 : 0)))
                && expediente.Avance.Verificado == VerificadoPorIndependientes(firmadas);
        }).Exigir();
    }

    [Fact]
    public void Lo_verificado_nunca_pasa_de_lo_que_se_habia_verificado_ese_dia()
    {
        var veredicto = from persona in Gen.Elements(Personas)
                        from clave in Gen.Elements(Claves)
                        from resultado in Gen.Elements(Enum.GetValues<ResultadoVerificacion>())
                        from pausa in Gen.Choose(0, 20)
                        select (persona, clave, resultado, pausa);
        var historia = from veredictos in veredicto.ListOf() from declarado in Gen.Choose(0, 100) select (veredictos, declarado);

        Prop.ForAll(historia.ToArbitrary(), h =>
        {
            var (expediente, comite, dia) = (Expediente(), EnFunciones(), 60);
            expediente.Enviado("2022-T4", [.. Claves.Select(c => (c, (decimal)h.declarado))]);
            var publicado = new List<(DateOnly Dia, decimal Verificado)>();
            var dichos = new List<(DateOnly Dia, string Persona, string Clave, ResultadoVerificacion Resultado)>();
            foreach (var (persona, clave, resultado, pausa) in h.veredictos.Where(_ => dia < 340))
            {
                dia += pausa;
                expediente.Verificar(comite, persona, clave, resultado, Inicio.AddDays(dia));
                dichos.Add((Inicio.AddDays(dia), persona, clave, resultado));
                publicado.Add((Inicio.AddDays(dia), expediente.Avance.Verificado));
            }

            // the last reading of each day, against the last word of each member until that day
            return publicado.GroupBy(p => p.Dia).All(g => g.Last().Verificado == Caravanas().Actividades
                .Where(a => dichos.Where(d => d.Dia <= g.Key && d.Clave == a.Clave).GroupBy(d => d.Persona).Count(p => p.Last().Resultado is ResultadoVerificacion.Aceptada) >= (a.Peso >= 20 ? 2 : 1))
                .Sum(a => a.Peso));
        }).Exigir();
    }

    [Fact]
    public void Con_lo_que_haga_solo_el_responsable_no_se_cierra_como_cumplido_ni_se_llega_al_verde()
    {
        var acto = from clave in Gen.Elements(Claves) from pct in Gen.Choose(0, 100) from periodo in Gen.Choose(1, 4) from valida in Gen.Elements(true, false) select (clave, pct, periodo, valida);

        Prop.ForAll((from actos in acto.ListOf() from dia in Gen.Choose(38, 364) select (actos, dia)).ToArbitrary(), h => // from 10 % of the term on
        {
            var expediente = Expediente();
            foreach (var (clave, pct, periodo, valida) in h.actos)
            {
                var reporte = expediente.Enviado($"2022-T{periodo}", (clave, pct));
                reporte.TomarEnRevision();
                if (valida) reporte.Validar(expediente, Final);
            }

            var informado = expediente.Events.OfType<AvanceActualizado>().Select(a => a.Verificado).DefaultIfEmpty(0).Max();
            var lectura = AvanceCompromiso.De((ExpedienteDetalle)expediente.ToDocument(), Inicio.AddDays(h.dia), UmbralesSemaforo.DeFabrica);
            return informado == 0 && !expediente.Events.OfType<ActividadVerificada>().Any() && lectura.Semaforo.Color is not ColorSemaforo.Verde;
        }).Exigir();
    }

    [Fact]
    public void El_semaforo_es_funcion_de_sus_entradas_publicadas()
    {
        var entradas = from sigue in Gen.Elements(true, true, false)
                       from inicio in Gen.Elements(true, true, false)
                       from t in Gen.Choose(0, 100)
                       from v in Gen.Choose(0, 100)
                       from vencidas in Gen.Choose(0, 2)
                       from silencios in Gen.Choose(0, 3)
                       select new EntradasSemaforo(sigue, inicio, t / 100m, v / 100m, [.. Claves.Take(vencidas)], [.. Enumerable.Range(1, silencios).Select(n => $"2022-T{n}")]);

        Prop.ForAll(entradas.ToArbitrary(), e =>
        {
            var publicado = System.Text.Json.JsonSerializer.SerializeToElement(Semaforo.De(e, UmbralesSemaforo.DeFabrica), Json.Wire);
            return publicado.GetProperty("color").GetString() == Recalculado(publicado.GetProperty("entradas"), publicado.GetProperty("umbrales"));
        }).Exigir();
    }

    [Fact]
    public void Verificar_mas_nunca_empeora_el_color()
    {
        var entradas = from t in Gen.Choose(0, 100) from menos in Gen.Choose(0, 100) from mas in Gen.Choose(0, 100) select (t, menos: Math.Min(menos, mas), mas: Math.Max(menos, mas));

        Prop.ForAll(entradas.ToArbitrary(), e => Color(e.t, e.mas) <= Color(e.t, e.menos)).Exigir();

        static ColorSemaforo Color(int t, int v) => Semaforo.De(new(true, true, t / 100m, v / 100m, [], []), UmbralesSemaforo.DeFabrica).Color;
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
        }).Exigir();
    }

    // As somebody outside would do it, with nothing but what the API says.
    private static string Recalculado(System.Text.Json.JsonElement e, System.Text.Json.JsonElement u)
    {
        if (!e.GetProperty("en_seguimiento").GetBoolean() || !e.GetProperty("iniciado").GetBoolean()) return "gris";
        if (e.GetProperty("actividades_vencidas").GetArrayLength() > 0) return "rojo";
        if (e.GetProperty("periodos_sin_reporte").GetArrayLength() >= u.GetProperty("sin_reporte").GetInt32()) return "rojo";
        var rezago = e.GetProperty("transcurrido").GetDecimal() - e.GetProperty("verificado").GetDecimal();
        return rezago <= u.GetProperty("verde").GetDecimal() ? "verde" : rezago <= u.GetProperty("amarillo").GetDecimal() ? "amarillo" : "rojo";
    }

    // Said again in the plainest way, to be compared with the module: from the first day a seat touches the membership she is out.
    private static bool YaEnConflicto(IEnumerable<CargoResumen> cargos, DateOnly dia) => Enumerable
        .Range(0, dia.DayNumber - Inicio.DayNumber + 1).Select(Inicio.AddDays)
        .Any(d => cargos.Any(c => c.Desde <= d && (c.Hasta is not { } hasta || d < hasta.AddMonths(12) || d <= hasta)));

    private static decimal VerificadoPorIndependientes(IReadOnlyList<Verificacion> firmadas) => Caravanas().Actividades
        .Where(a => firmadas.Where(v => v.Actividad == a.Clave && v.Observacion is null).Select(v => v.PersonaFolio).Distinct().Count() >= (a.Peso >= 20 ? 2 : 1))
        .Sum(a => a.Peso);
}
