using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>El STL tal como estaba integrado el día de la sesión, copiado al abrirla.</summary>
/// <param name="Asientos">Todos los asientos, también los vacantes.</param>
/// <param name="Sectores">Sectores que la política vigente ese día representa.</param>
/// <param name="Facilitador">Quien facilita, con voz y sin voto (regla S4); nulo si no lo había.</param>
/// <param name="Politica">Regla de quórum vigente ese día.</param>
internal sealed record IntegracionDelDia(
    IReadOnlyList<AsientoVigente> Asientos, IReadOnlyList<string> Sectores, IntegranteVigente? Facilitador, PoliticaQuorum Politica)
{
    public static IntegracionDelDia De(SecretariadoTecnico stl, DateOnly dia)
    {
        var politica = stl.PoliticaEn(dia);
        return new(stl.AsientosEn(dia), [.. politica.Sectores.Select(s => s.Sector)], stl.FacilitadorEn(dia), politica.Quorum);
    }
}
