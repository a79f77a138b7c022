using FsCheck;
using FsCheck.Fluent;
using OpenGov.Difusion.Adhesiones;

namespace OpenGov.UnitTests.Difusion.Adhesiones;

/// <summary>
/// Whoever reads all that is published of the adhesions, and knows the rule, cannot work out what is silent. She tries everything: each state that
/// would have been published the same is as true for her as the real one.
/// </summary>
public sealed class SilencioDeAdhesionesTests
{
    private const string Objeto = "EDOMEX-PAL1-C01";

    [Fact]
    public void Ningun_conteo_callado_se_deduce_de_lo_publicado_con_el()
    {
        var callados = 0;
        Prop.ForAll(UnEstado().ToArbitrary(), estado =>
        {
            var publicado = ConteoDeAdhesiones.De(Objeto, Saldos(estado));
            if (!Calla(publicado)) return Distinguidos(publicado, estado);

            callados++;
            var posibles = Estados(publicado).Select(e => Verdad(e).ToList()).ToList();
            return Enumerable.Range(0, 9).All(celda => Celdas(publicado)[celda] is not null || posibles.Select(p => p[celda]).Distinct().Skip(1).Any());
        }).Exigir();
        Assert.True(callados > 10, $"Solo callaron {callados}.");
    }

    [Fact]
    public void Tampoco_de_la_serie_dia_por_dia_ni_restando_un_dia_de_otro()
    {
        var historia = from dias in UnEstado().ListOf(3) select dias;
        Prop.ForAll(historia.ToArbitrary(), dias =>
        {
            var serie = SerieDeAdhesiones.De(Objeto, Movimientos(dias));

            // Between two days anybody may have come and left, and nothing says how many did: each day stands alone, so one that is possible alone is possible in the series.
            var anterior = ConteoDeAdhesiones.De(Objeto, []);
            foreach (var (i, estado) in dias.Index())
            {
                var punto = serie.Datos.SingleOrDefault(d => d.Dia == Dia(i))?.Conteo;
                var esperado = ConteoDeAdhesiones.De(Objeto, Saldos(estado));
                if ((punto ?? anterior) != esperado || (punto is null) != (esperado == anterior)) return false;
                anterior = esperado;

                var otros = Estados(esperado).Where(e => !e.SequenceEqual(estado)).Take(50).ToList();
                if (Calla(esperado) && !otros.Exists(o => MismaSerie(serie, dias, i, o))) return false;
            }

            return true;
        }).Exigir();
    }

    [Theory]
    [InlineData(4, 0, true)]
    [InlineData(5, 0, false)]
    [InlineData(0, 0, false)]
    [InlineData(5, 3, true)] // the same kind by the other channel
    [InlineData(5, 5, false)]
    public void Callan_de_una_a_cuatro_personas_de_un_tipo_por_un_canal(int electronicas, int enPapel, bool callan)
    {
        var conteo = ConteoDeAdhesiones.De(Objeto, Saldos([electronicas, 0, 0, enPapel, 0, 0, 1, 0, 0, 0, 0, 0]));

        Assert.Equal((callan, electronicas + enPapel, 1, electronicas + enPapel + 1), (Calla(conteo), conteo.Personas.Total, conteo.Organizaciones.Total, conteo.Total));
        Assert.Equal(1, conteo.Organizaciones.Apoyo);
    }

    private static bool MismaSerie(SerieDeAdhesiones serie, IReadOnlyList<int[]> dias, int i, int[] otro)
    {
        var otra = dias.ToArray();
        otra[i] = otro;
        return SerieDeAdhesiones.De(Objeto, Movimientos(otra)).Datos.SequenceEqual(serie.Datos);
    }

    // Twelve cells: persons and then organisations, each by line and on paper, each of three kinds.
    private static Gen<int[]> UnEstado() =>
        from personas in Gen.Frequency((4, Gen.Choose(0, 2)), (2, Gen.Choose(3, 6)), (3, Gen.Constant(0))).ArrayOf(6)
        where personas.Sum() <= 11
        from organizaciones in Gen.Frequency((1, Gen.Choose(1, 2)), (4, Gen.Constant(0))).ArrayOf(6)
        select (int[])[.. personas, .. organizaciones];

    private static IReadOnlyCollection<SaldoDeAdhesiones> Saldos(int[] estado) =>
        [.. estado.Index().Where(c => c.Item > 0).Select(c => new SaldoDeAdhesiones(Objeto, QuienEs(c.Index), TipoDe(c.Index), CanalDe(c.Index), c.Item))];

    private static IEnumerable<Conteo> Movimientos(IReadOnlyList<int[]> dias) => dias.Index().SelectMany(d => Enumerable.Range(0, 12).Select(c =>
    {
        var cambio = d.Item[c] - (d.Index == 0 ? 0 : dias[d.Index - 1][c]);
        return new Conteo
        {
            ObjetoFolio = Objeto, Adherente = QuienEs(c), Tipo = TipoDe(c), Canal = CanalDe(c), Dia = Dia(d.Index), Verificadas = Math.Max(0, cambio), Retiradas = Math.Max(0, -cambio),
        };
    }));

    private static Adherente QuienEs(int celda) => celda < 6 ? Adherente.Persona : Adherente.Organizacion;

    private static CanalAdhesion CanalDe(int celda) => celda % 6 < 3 ? CanalAdhesion.Electronico : CanalAdhesion.Presencial;

    private static TipoAdhesion TipoDe(int celda) => (TipoAdhesion)(celda % 3);

    private static DateOnly Dia(int n) => new DateOnly(2026, 3, 1).AddDays(n);

    private static bool Calla(ConteoDeAdhesiones conteo) => Celdas(conteo).Any(c => c is null);

    private static bool Distinguidos(ConteoDeAdhesiones conteo, int[] estado) =>
        Celdas(conteo).Select(c => c!.Value).SequenceEqual(Verdad(estado)) && estado.Take(6).All(c => c is 0 or >= 5);

    // What is silent when something is: the kinds of persons, of those by line and of those on paper.
    private static int?[] Celdas(ConteoDeAdhesiones c) =>
        [.. new[] { c.Personas, c.Electronicas, c.Presenciales }.SelectMany(p => new[] { p.Apoyo, p.Colaboracion, p.Seguimiento })];

    private static IEnumerable<int> Verdad(int[] e) => Enumerable.Range(0, 9).Select(i => (i / 3) switch
    {
        0 => e[i % 3] + e[3 + (i % 3)],
        1 => e[i % 3] + e[6 + (i % 3)],
        _ => e[3 + (i % 3)] + e[9 + (i % 3)],
    });

    /// <summary>Every state that would be published just the same.</summary>
    private static IEnumerable<int[]> Estados(ConteoDeAdhesiones publicado)
    {
        int[] organizaciones = [publicado.Organizaciones.Apoyo!.Value, publicado.Organizaciones.Colaboracion!.Value, publicado.Organizaciones.Seguimiento!.Value];
        return from enLinea in Repartos(organizaciones)
               let deEllas = enLinea.Sum()
               let personasEnLinea = publicado.Electronicas.Total - deEllas
               where personasEnLinea >= 0 && personasEnLinea <= publicado.Personas.Total
               from a in Trios(personasEnLinea)
               from b in Trios(publicado.Personas.Total - personasEnLinea)
               let estado = (int[])[.. a, .. b, .. enLinea, .. organizaciones.Zip(enLinea, (todas, linea) => todas - linea)]
               where ConteoDeAdhesiones.De(Objeto, Saldos(estado)) == publicado
               select estado;
    }

    private static IEnumerable<int[]> Trios(int total) =>
        from a in Enumerable.Range(0, total + 1) from b in Enumerable.Range(0, total - a + 1) select (int[])[a, b, total - a - b];

    private static IEnumerable<int[]> Repartos(int[] de) =>
        from a in Enumerable.Range(0, de[0] + 1) from b in Enumerable.Range(0, de[1] + 1) from c in Enumerable.Range(0, de[2] + 1) select (int[])[a, b, c];
}
