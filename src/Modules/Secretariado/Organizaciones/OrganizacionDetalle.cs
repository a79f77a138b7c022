namespace OpenGov.Secretariado.Organizaciones;

/// <summary>Institución u organización que participa en el ejercicio.</summary>
internal sealed record OrganizacionDetalle : PublicDocument
{
    /// <summary>Nombre completo.</summary>
    public required string Nombre { get; init; }

    /// <summary>Siglas con las que se le conoce.</summary>
    public required string? Siglas { get; init; }

    /// <summary>Clave del sector al que pertenece.</summary>
    public required string Sector { get; init; }

    /// <summary>Qué es.</summary>
    public required TipoOrganizacion Tipo { get; init; }

    /// <summary>Primer día en que existió, si se conoce.</summary>
    public required DateOnly? ExisteDesde { get; init; }

    /// <summary>Último día en que existió; nulo si sigue.</summary>
    public required DateOnly? ExisteHasta { get; init; }

    /// <summary>Organización que tomó su lugar.</summary>
    public required FolioYNombre? SucedidaPor { get; init; }
}
