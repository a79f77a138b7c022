using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>What somebody proposes, by whatever door it came in.</summary>
internal sealed record ContenidoPropuesta(string Texto, string? Alias, string? CompromisoFolio, string ConsentimientoVersion)
{
    public void ExigirQueCorresponda(ConsultaPublica consulta)
    {
        Rule.Require(ConsentimientoVersion == consulta.AvisoPrivacidad.Version,
            "DIF-aviso-de-otra-version", $"Esta consulta se rige por el aviso de privacidad {consulta.AvisoPrivacidad.Version}: léelo y acéptalo con esa versión.");
        Rule.Require(CompromisoFolio is null || consulta.CompromisosFolios.Contains(CompromisoFolio),
            "DIF-compromiso-fuera-de-consulta", $"El compromiso {CompromisoFolio} no está en esta consulta.");
    }
}

/// <summary>De dónde se capturó una propuesta presencial.</summary>
/// <param name="Lote">Nombre que quien captura da al paquete de papeles.</param>
/// <param name="Renglon">Lugar del papel dentro del lote; con el lote lo identifica (F5).</param>
/// <param name="FechaPapel">Fecha escrita en el papel; es la que se juzga contra la ventana (F4).</param>
/// <param name="HuellaPapel">SHA-256 de la imagen del papel, 64 dígitos hexadecimales en minúscula.</param>
internal sealed record Captura(string Lote, int Renglon, DateOnly FechaPapel, string HuellaPapel)
{
    public const int LoteMaximo = 60;
    public const string FormaLote = "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$";
    public const string FormaHuella = "^[0-9a-f]{64}$";
    public const int RenglonesMaximo = 500;
}

internal enum CausaNoAdmision { AjenaAlPlan, SinContenido, Ilegible, DatosPersonales, LenguajeOfensivo, Publicidad }

/// <summary>Por qué una propuesta no se admitió.</summary>
/// <param name="Causa">De una lista cerrada y pública.</param>
/// <param name="Explicacion">La razón, dicha a quien propuso.</param>
/// <param name="Fecha">Día de la decisión.</param>
internal sealed record NoAdmision(CausaNoAdmision Causa, string Explicacion, DateOnly Fecha)
{
    public const int ExplicacionMaximo = 1_000;
    public const int ExplicacionMinimo = 10;
}

internal enum ResultadoPropuesta { Aceptada, AceptadaParcial, Rechazada, Duplicada }

/// <summary>La respuesta que merece toda propuesta admitida: qué se decide y por qué (F6).</summary>
/// <param name="Resultado">aceptada, aceptada_parcial, rechazada o duplicada.</param>
/// <param name="Texto">Las razones.</param>
/// <param name="Responsable">Institución o área que responde.</param>
/// <param name="Fecha">Día de la respuesta.</param>
/// <param name="DuplicadaDeFolio">Folio de la propuesta que ya decía lo mismo; nulo si no es duplicada.</param>
internal sealed record RespuestaRazonada(
    ResultadoPropuesta Resultado, string Texto, string Responsable, DateOnly Fecha, string? DuplicadaDeFolio)
{
    public const int TextoMaximo = 5_000;
    public const int TextoMinimo = 20;
    public const int ResponsableMaximo = 200;
}

/// <summary>El lugar exacto del plan que cambió por una propuesta.</summary>
/// <param name="CompromisoFolio">Compromiso que la recogió.</param>
/// <param name="CompromisoVersion">Versión del compromiso en la que aparece.</param>
/// <param name="Fragmento">Texto del compromiso que viene de la propuesta.</param>
/// <param name="Fecha">Día en que se incorporó.</param>
internal sealed record Incorporacion(string CompromisoFolio, int CompromisoVersion, string Fragmento, DateOnly Fecha)
{
    public const int FragmentoMaximo = 2_000;
}
