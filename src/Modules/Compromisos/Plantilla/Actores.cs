namespace OpenGov.Compromisos.Plantilla;

/// <summary>Quién responde por el compromiso.</summary>
/// <param name="OrganizacionFolio">Folio de la organización en el directorio.</param>
/// <param name="Puesto">Puesto, no persona: las personas cambian y el compromiso sigue.</param>
/// <param name="Nombre">Nombre de la organización; lo pone el sistema desde el directorio, lo que se envíe se sustituye.</param>
internal sealed record Responsable(string OrganizacionFolio, string Puesto, string? Nombre = null)
{
    public const int PuestoMaximo = 200;
}

/// <summary>Una organización que acompaña el compromiso.</summary>
/// <param name="OrganizacionFolio">Folio de la organización en el directorio.</param>
/// <param name="Papel">Qué le toca hacer.</param>
/// <param name="Nombre">Nombre de la organización; lo pone el sistema desde el directorio, lo que se envíe se sustituye.</param>
/// <param name="Sector">Sector de la organización; lo pone el sistema desde el directorio, lo que se envíe se sustituye.</param>
internal sealed record Corresponsable(string OrganizacionFolio, string? Papel = null, string? Nombre = null, string? Sector = null)
{
    [JsonIgnore]
    public bool EsContraparte => Sector is not null && !Sectores.EsGobierno(Sector);
}

/// <summary>Una persona que redactó el compromiso.</summary>
/// <param name="PersonaFolio">Folio de la persona en el directorio.</param>
/// <param name="Nombre">Nombre público; lo pone el sistema desde el directorio, lo que se envíe se sustituye.</param>
internal sealed record Autor(string PersonaFolio, string? Nombre = null);
