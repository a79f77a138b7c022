namespace OpenGov.Secretariado.Secretariados;

/// <summary>Algo que la política pide y no se cumple. Se publica; de género dice solo si el STL se instaló con el equilibrio que pedía.</summary>
/// <param name="Codigo">Código estable de la advertencia.</param>
/// <param name="Mensaje">Qué falta, en una frase.</param>
internal sealed record AdvertenciaIntegracion(string Codigo, string Mensaje)
{
    public static IEnumerable<AdvertenciaIntegracion> Sobre(IReadOnlyList<OcupacionSector> sectores, IntegranteVigente? facilitador)
    {
        foreach (var sector in sectores.Where(s => !s.Completo))
            yield return new("STL-S1-sector-incompleto", $"El sector {sector.Sector} no alcanza los asientos integrados que pide la política ({sector.AsientosMin}).");

        if (facilitador is null)
            yield return new("STL-S1-sin-facilitador", "El STL no tiene quien lo facilite.");
    }

    public static IEnumerable<AdvertenciaIntegracion> Sobre(
        PoliticaEquilibrio politica, IReadOnlyList<OcupacionSector> sectores, Instalacion? instalacion)
    {
        if (instalacion?.EquilibrioDeGenero is false)
            yield return new("STL-S6-genero", "El STL se instaló sin el equilibrio de género que pedía su política.");

        if (!politica.CumplenSectores(sectores))
            yield return new("STL-S6-sectores", string.Create(null,
                $"Un sector tiene {sectores.Max(s => s.Titulares)} titulares y otro {sectores.Min(s => s.Titulares)}; la política admite una diferencia de {politica.DiferenciaEntreSectores}."));
    }
}
