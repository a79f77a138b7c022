namespace OpenGov.Kernel;

/// <summary>The sectors every plan knows. The list is open: a state may need others (organismos_autonomos), so a sector is a key, not an enum.</summary>
public static class Sectores
{
    public const string OrganoGarante = "organo_garante";
    public const string EntesPublicos = "entes_publicos";
    public const string SociedadCivil = "sociedad_civil";
    public const string Academia = "academia";
    public const string Ciudadania = "ciudadania";

    /// <summary>Shape of any sector key.</summary>
    public const string Forma = "^[a-z][a-z0-9_]{2,39}$";

    public static bool EsGobierno(string sector) => sector is OrganoGarante or EntesPublicos or "organismos_autonomos" or "municipios";
}
