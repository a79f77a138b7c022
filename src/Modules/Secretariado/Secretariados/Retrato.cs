namespace OpenGov.Secretariado.Secretariados;

/// <summary>Cómo está integrado el STL en un momento: quién ocupa cada asiento y qué falta.</summary>
/// <param name="AsientosVigentes">Asientos, con su titular y su suplente; nulos donde no hay.</param>
/// <param name="AsientosVacantes">Cuántos asientos no tienen titular.</param>
/// <param name="Representantes">Cuántos titulares y suplentes hay.</param>
/// <param name="Facilitador">Quien facilita: voz sin voto.</param>
/// <param name="Sectores">Ocupación de cada sector.</param>
/// <param name="Advertencias">Lo que la política pide y no se cumple.</param>
internal sealed record Retrato(
    IReadOnlyList<AsientoVigente> AsientosVigentes,
    int AsientosVacantes,
    int Representantes,
    IntegranteVigente? Facilitador,
    IReadOnlyList<OcupacionSector> Sectores,
    IReadOnlyList<AdvertenciaIntegracion> Advertencias)
{
    /// <param name="instalacion">Null while it is not installed.</param>
    public static Retrato De(
        IReadOnlyList<AsientoVigente> asientos, IntegranteVigente? facilitador, Politica politica, Instalacion? instalacion)
    {
        var sectores = politica.Sectores.Select(s => OcupacionSector.De(s, asientos)).ToList();

        return new(
            asientos,
            AsientosVacantes: asientos.Count(a => a.Titular is null),
            Representantes: asientos.Sum(a => (a.Titular is null ? 0 : 1) + (a.Suplente is null ? 0 : 1)),
            facilitador,
            sectores,
            Advertencias: [.. AdvertenciaIntegracion.Sobre(sectores, facilitador), .. AdvertenciaIntegracion.Sobre(politica.Equilibrio, sectores, instalacion)]);
    }

    public IReadOnlyList<string> SectoresIncompletos() => [.. Sectores.Where(s => !s.Completo).Select(s => s.Sector)];
}

/// <summary>Cuánto de un sector está ocupado.</summary>
/// <param name="Sector">Clave del sector.</param>
/// <param name="AsientosMin">Asientos integrados que la política le pide.</param>
/// <param name="Asientos">Asientos que tiene.</param>
/// <param name="Titulares">Cuántos tienen titular.</param>
/// <param name="Suplentes">Cuántos tienen suplente.</param>
/// <param name="Completo">Verdadero si alcanza los asientos que la política pide, con suplente donde es obligatorio.</param>
internal sealed record OcupacionSector(string Sector, int AsientosMin, int Asientos, int Titulares, int Suplentes, bool Completo)
{
    public static OcupacionSector De(PoliticaSector politica, IReadOnlyList<AsientoVigente> asientos)
    {
        var suyos = asientos.Where(a => a.Sector == politica.Sector).ToList();
        var integrados = suyos.Count(a =>
            a.Titular is not null && (a.Suplente is not null || politica.Suplentes is not Suplencia.Obligatoria));

        return new(
            politica.Sector, politica.AsientosMin, suyos.Count,
            Titulares: suyos.Count(a => a.Titular is not null),
            Suplentes: suyos.Count(a => a.Suplente is not null),
            Completo: integrados >= politica.AsientosMin);
    }
}
