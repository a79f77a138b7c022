using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Algo que la política pide y hoy no se cumple. Se publica; nunca dice el género de una persona, solo recuentos.</summary>
/// <param name="Codigo">Código estable de la advertencia.</param>
/// <param name="Mensaje">Qué falta, en una frase.</param>
internal sealed record AdvertenciaIntegracion(string Codigo, string Mensaje)
{
    private const string Equilibrio = "STL-S6-";

    /// <summary>Whether it is about balance, which a policy may turn into an obstacle.</summary>
    public bool EsDeEquilibrio() => Codigo.StartsWith(Equilibrio, StringComparison.Ordinal);

    public static IEnumerable<AdvertenciaIntegracion> Sobre(IReadOnlyList<OcupacionSector> sectores, IntegranteVigente? facilitador)
    {
        foreach (var sector in sectores.Where(s => !s.Completo))
            yield return new("STL-S1-sector-incompleto", $"El sector {sector.Sector} no alcanza los asientos integrados que pide la política ({sector.AsientosMin}).");

        if (facilitador is null)
            yield return new("STL-S1-sin-facilitador", "El STL no tiene quien lo facilite.");
    }

    public static IEnumerable<AdvertenciaIntegracion> Sobre(
        PoliticaEquilibrio politica, IReadOnlyList<OcupacionSector> sectores, Recuento genero)
    {
        var declarados = genero.Total - genero.SinDeclarar;
        if (declarados > 0 && 100 * Math.Min(genero.Mujeres, genero.Hombres) < politica.PorcentajeMinimoPorGenero * declarados)
            yield return new($"{Equilibrio}genero", string.Create(null,
                $"De {genero.Total} integrantes, {declarados} declararon su género: {genero.Mujeres} como mujer, {genero.Hombres} como hombre y {genero.Otro} como otro; la política pide al menos {politica.PorcentajeMinimoPorGenero} % de mujeres y de hombres."));

        var titulares = sectores.Select(s => s.Titulares).DefaultIfEmpty().ToList();
        if (titulares.Max() - titulares.Min() > politica.DiferenciaEntreSectores)
            yield return new($"{Equilibrio}sectores", string.Create(null,
                $"Un sector tiene {titulares.Max()} titulares y otro {titulares.Min()}; la política admite una diferencia de {politica.DiferenciaEntreSectores}."));
    }
}
