namespace OpenGov.Secretariado.Secretariados;

/// <summary>
/// Política de un STL: quién lo integra y cómo decide. No hay dos STL iguales, así que es un dato que se publica;
/// lo que se omite toma el valor por omisión de cada miembro.
/// </summary>
/// <param name="Sectores">Sectores representados, con sus asientos.</param>
internal sealed record Politica(IReadOnlyList<PoliticaSector> Sectores)
{
    public const int SectoresMaximo = 12;

    /// <summary>Cuándo hay quórum (regla S10).</summary>
    public PoliticaQuorum Quorum { get; init; } = new();

    /// <summary>Con qué regla se vota cada materia (regla S11).</summary>
    public PoliticaVotacion Votacion { get; init; } = new();

    /// <summary>Plazos de las sesiones (reglas S9 y S12).</summary>
    public PoliticaSesiones Sesiones { get; init; } = new();

    /// <summary>Equilibrio de género y entre sectores (regla S6).</summary>
    public PoliticaEquilibrio Equilibrio { get; init; } = new();

    public PoliticaSector? Para(string sector) => Sectores.FirstOrDefault(s => s.Sector == sector);

    public void DebeAdmitir(Designacion designacion, string sector)
    {
        Rule.Ensure(designacion.Calidad is not Calidad.Suplente || Para(sector)?.Suplentes is not Suplencia.NoAdmitida,
            "STL-S3-sin-suplencia", $"La política de este Secretariado no admite suplentes del sector {sector}.");
        Rule.Ensure((designacion.Organizacion?.Sector ?? sector) == sector,
            "STL-S3-otro-sector", $"{designacion.Organizacion?.Nombre} es del sector {designacion.Organizacion?.Sector}; quien ocupa este asiento debe venir del sector {sector}, aunque sea de otra organización.");
    }
}

/// <summary>Lugar de un sector en el STL.</summary>
/// <param name="Sector">Clave del sector: organo_garante, entes_publicos, sociedad_civil u otra que el estado necesite.</param>
/// <param name="AsientosMin">Asientos con titular sin los que el sector no está representado.</param>
/// <param name="AsientosMax">Asientos que el sector puede tener como máximo.</param>
/// <param name="Suplentes">Si los asientos del sector llevan suplente.</param>
internal sealed record PoliticaSector(
    string Sector, int AsientosMin = 1, int AsientosMax = 1, Suplencia Suplentes = Suplencia.Opcional)
{
    public const int AsientosTope = 20;
}

/// <summary>Si los asientos de un sector llevan suplente (regla S3).</summary>
internal enum Suplencia
{
    /// <summary>Puede haberlo o no.</summary>
    Opcional,

    /// <summary>Sin suplente el asiento no cuenta como integrado.</summary>
    Obligatoria,

    /// <summary>El sector no nombra suplentes.</summary>
    NoAdmitida,
}

/// <summary>Cuándo hay quórum (regla S10). Por omisión: más de la mitad de los asientos y al menos uno de cada sector.</summary>
/// <param name="MasDelPorcentaje">Los asientos presentes deben superar este porcentaje de los asientos del STL.</param>
/// <param name="UnoDeCadaSector">Exige además al menos un asiento presente de cada sector.</param>
internal sealed record PoliticaQuorum(int MasDelPorcentaje = 50, bool UnoDeCadaSector = true);

/// <summary>Plazos de las sesiones.</summary>
/// <param name="DiasConvocatoriaOrdinaria">Días mínimos entre la convocatoria y una sesión ordinaria.</param>
/// <param name="DiasConvocatoriaExtraordinaria">Días mínimos entre la convocatoria y una sesión extraordinaria.</param>
/// <param name="DiasPublicacionActa">Días para publicar el acta después de la sesión.</param>
/// <param name="MesesEntreSesiones">Meses que como máximo pueden pasar sin sesionar (el mínimo de OGP es seis).</param>
internal sealed record PoliticaSesiones(
    int DiasConvocatoriaOrdinaria = 5,
    int DiasConvocatoriaExtraordinaria = 1,
    int DiasPublicacionActa = 15,
    int MesesEntreSesiones = 6);
