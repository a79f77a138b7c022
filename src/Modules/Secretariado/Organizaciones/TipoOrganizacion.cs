namespace OpenGov.Secretariado.Organizaciones;

/// <summary>Naturaleza de una organización. El sector dice a quién representa; el tipo, qué es.</summary>
internal enum TipoOrganizacion
{
    /// <summary>Garante del derecho de acceso a la información.</summary>
    OrganoGarante,

    /// <summary>Secretaría u otra dependencia del Ejecutivo.</summary>
    Dependencia,

    /// <summary>Organismo con autonomía constitucional o legal.</summary>
    OrganismoAutonomo,

    /// <summary>Gobierno municipal.</summary>
    Ayuntamiento,

    /// <summary>Poder Legislativo.</summary>
    PoderLegislativo,

    /// <summary>Poder Judicial.</summary>
    PoderJudicial,

    /// <summary>Organización de la sociedad civil.</summary>
    SociedadCivil,

    /// <summary>Universidad o centro de investigación.</summary>
    Academia,

    /// <summary>Empresa, cámara o colegio profesional.</summary>
    SectorPrivado,

    /// <summary>Otra.</summary>
    Otra,
}
