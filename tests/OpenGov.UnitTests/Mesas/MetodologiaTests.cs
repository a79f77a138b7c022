using FsCheck;
using FsCheck.Fluent;
using OpenGov.Mesas.Pasos;

namespace OpenGov.UnitTests.Mesas;

/// <summary>The law of the five steps, for any sequence of closings and reopenings that anybody may try.</summary>
public sealed class MetodologiaTests
{
    private static readonly DateOnly Dia = new(2019, 12, 9);

    private static readonly Arbitrary<(bool Cierra, int Paso)[]> Intentos = Gen.Elements(true, true, true, false)
        .Zip(Gen.Choose(1, 5), (cierra, paso) => (cierra, paso))
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void Lo_completado_es_siempre_el_principio_y_despues_hay_a_lo_mas_un_paso_en_curso() =>
        Prop.ForAll(Intentos, intentos => Recorrer(intentos).All(m =>
        {
            var estados = m.Pasos.Select(p => p.Estado).ToList();
            var completados = estados.TakeWhile(e => e is EstadoPaso.Completado).Count();
            var resto = estados.Skip(completados).ToList();
            return resto.Count == 0
                || (resto[0] is EstadoPaso.EnCurso && resto.Skip(1).All(e => e is EstadoPaso.Pendiente or EstadoPaso.PorRevisar));
        })).Exigir();

    [Fact]
    public void Tras_reabrir_un_paso_todos_los_siguientes_quedan_por_revisar() =>
        Prop.ForAll(Intentos, Gen.Choose(1, 5).ToArbitrary(), (intentos, paso) =>
        {
            var antes = Recorrer(intentos).Last();
            if (Intentar(antes, cierra: false, paso) is not { } reabierta) return true;
            return reabierta.Pasos.Where(p => p.Numero > paso).All(p => p.Estado is EstadoPaso.PorRevisar)
                && reabierta.Pasos[paso - 1].Estado is EstadoPaso.EnCurso
                && reabierta.Pasos.Take(paso - 1).SequenceEqual(antes.Pasos.Take(paso - 1));
        }).Exigir();

    [Fact]
    public void Desde_cualquier_punto_cerrar_lo_que_sigue_lleva_al_final() =>
        Prop.ForAll(Intentos, intentos =>
        {
            var metodologia = Recorrer(intentos).Last();
            for (var paso = 1; paso <= 5; paso++) metodologia = Intentar(metodologia, cierra: true, paso) ?? metodologia;
            return metodologia.EstaCompleta;
        }).Exigir();

    private static List<Metodologia> Recorrer(IEnumerable<(bool Cierra, int Paso)> intentos)
    {
        List<Metodologia> camino = [Metodologia.SinEmpezar().Empezar()];
        foreach (var (cierra, paso) in intentos)
            if (Intentar(camino[^1], cierra, paso) is { } siguiente) camino.Add(siguiente);
        return camino;
    }

    private static Metodologia? Intentar(Metodologia metodologia, bool cierra, int paso)
    {
        try
        {
            return cierra
                ? metodologia.Completar((PasoMetodologico)paso, Dia)
                : metodologia.Reabrir((PasoMetodologico)paso, "Se revisa.", Dia);
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }
}
