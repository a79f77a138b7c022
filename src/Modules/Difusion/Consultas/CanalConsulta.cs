namespace OpenGov.Difusion.Consultas;

internal enum TipoCanal { Electronico, Presencial, Medios, Redes }

/// <summary>Por dónde se puede participar en una consulta.</summary>
/// <param name="Tipo">electronico, presencial, medios o redes.</param>
/// <param name="Descripcion">Cómo se participa: el sitio, la oficina con su horario, el programa o la cuenta.</param>
/// <param name="Enlace">Dirección en la red, si la tiene.</param>
/// <param name="Municipio">Clave INEGI del municipio del módulo presencial, si aplica.</param>
internal sealed record CanalConsulta(TipoCanal Tipo, string Descripcion, string? Enlace = null, string? Municipio = null)
{
    public const int DescripcionMaximo = 300;

    /// <summary>F2: not everybody takes part through the network, nor everybody in an office.</summary>
    public static void ExigirAmbos(IReadOnlyList<CanalConsulta> canales)
    {
        Rule.Require(canales.Any(c => c.Tipo is TipoCanal.Electronico),
            "DIF-F2-sin-canal-electronico", "La consulta necesita al menos un canal electrónico: agrégalo a «canales».");
        Rule.Require(canales.Any(c => c.Tipo is TipoCanal.Presencial),
            "DIF-F2-sin-canal-presencial", "La consulta necesita al menos un canal presencial: agrégalo a «canales».");
    }
}

/// <summary>El aviso de privacidad que acepta quien propone; su versión queda en cada propuesta.</summary>
/// <param name="Version">Nombre corto e inmutable de la versión, por ejemplo 2026-01.</param>
/// <param name="Enlace">Dónde se lee completo.</param>
internal sealed record AvisoPrivacidad(string Version, string Enlace)
{
    public const int VersionMaximo = 20;
}

/// <summary>Algo que debió ocurrir y no ocurrió: no impide el acto, pero se publica.</summary>
/// <param name="Codigo">Regla que lo pide.</param>
/// <param name="Mensaje">Qué faltó.</param>
internal sealed record AdvertenciaConsulta(string Codigo, string Mensaje);
