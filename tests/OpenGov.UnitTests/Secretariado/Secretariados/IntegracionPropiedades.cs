using FsCheck.Fluent;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

/// <summary>Whatever is tried, and however much of it is refused, two laws hold on every day.</summary>
public sealed class IntegracionPropiedades
{
    private static readonly Persona[] Personas = [.. Enumerable.Range(1, 5).Select(n => Persona.Registrar($"P{n}", $"Persona {n}"))];
    private static readonly string?[] Lugares = [Garante, Entes, Civil, null];

    private sealed record Intento(int Verbo, int Lugar, bool Suplente, int Quien, int Dia, int Dias);

    [Fact]
    public void Ningun_dia_hay_dos_en_un_lugar_ni_una_persona_en_dos()
    {
        var numero = Gen.Choose(0, 59);
        var intento = from verbo in Gen.Choose(0, 3)
                      from lugar in numero
                      from quien in numero
                      from dia in Gen.Choose(0, 30)
                      from dias in Gen.Choose(-3, 10)
                      select new Intento(verbo, lugar % 4, lugar % 2 == 0, quien, dia, dias);

        Prop.ForAll(intento.ListOf().ToArbitrary(), intentos => SeCumplen(Intentar(intentos))).Exigir();
    }

    private static SecretariadoTecnico Intentar(IEnumerable<Intento> intentos)
    {
        var stl = Vacio(Politica(asientosMax: 2));
        foreach (var intento in intentos)
        {
            try
            {
                Hacer(stl, intento);
            }
            catch (RuleViolationException)
            {
                // refused, so nothing may have changed: the laws below say whether it did
            }
        }

        return stl;
    }

    private static void Hacer(SecretariadoTecnico stl, Intento intento)
    {
        var desde = DiaDeInstalacion.AddDays(intento.Dia);
        var fecha = DiaDeInstalacion.AddDays(40);
        var nombramientos = stl.Integracion.Validos().Select(n => n.Id).ToList();
        var alguno = nombramientos.Count == 0 ? Guid.Empty : nombramientos[intento.Quien % nombramientos.Count];
        var designacion = new Designacion(
            Lugares[intento.Lugar] is null ? Calidad.Facilitador : intento.Suplente ? Calidad.Suplente : Calidad.Titular,
            Personas[intento.Quien % Personas.Length], Organizacion: null, "Representante", desde,
            intento.Dias > 5 ? desde.AddDays(intento.Dias) : null);

        if (intento.Verbo == 0 || alguno == Guid.Empty) stl.Nombrar(Lugares[intento.Lugar], designacion, fecha);
        else if (intento.Verbo == 1) stl.Cesar(alguno, desde.AddDays(intento.Dias), "Cesó.", fecha);
        else if (intento.Verbo == 2) stl.Relevar(alguno, designacion, "Relevo.", fecha);
        else stl.Corregir(alguno, designacion with { Calidad = stl.Integracion.Valido(alguno).Calidad }, fecha);
    }

    private static bool SeCumplen(SecretariadoTecnico stl) => Enumerable.Range(-5, 50).All(n =>
    {
        var dia = DiaDeInstalacion.AddDays(n);
        var vigentes = stl.Integracion.Validos().Where(v => v.CubreEl(dia)).ToList();
        var porLugar = vigentes.Select(v => (stl.Integracion.AsientoDe(v.Id)?.Clave, v.Calidad));

        return vigentes.Select(v => v.Persona.Folio).Distinct().Count() == vigentes.Count
            && porLugar.Distinct().Count() == vigentes.Count;
    });
}
