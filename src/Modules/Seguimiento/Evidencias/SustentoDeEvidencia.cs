using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Evidencias;

/// <summary>What an evidence must be for something to rest on it (docs/adr/0077).</summary>
internal static class SustentoDeEvidencia
{
    /// <summary>A report, an evaluation or a verdict that accepts.</summary>
    public static void ExigirQueSustente(this Evidencia evidencia, string compromisoFolio, string clave, DateOnly fecha)
    {
        evidencia.ExigirCitable(compromisoFolio, clave, fecha);
        evidencia.ExigirQueSeAbra();
    }

    /// <summary>A measurement, whatever the activity.</summary>
    public static void ExigirDelCompromiso(this Evidencia evidencia, string compromisoFolio, DateOnly fecha)
    {
        evidencia.ExigirPropia(compromisoFolio, fecha);
        evidencia.ExigirQueSeAbra();
    }

    /// <summary>V3. A verdict that does not accept may speak of what nobody can open, to say that it proves nothing.</summary>
    public static void ExigirPara(this IReadOnlyList<Evidencia> evidencias, ResultadoVerificacion resultado, string compromisoFolio, string clave, DateOnly fecha)
    {
        var acepta = resultado is ResultadoVerificacion.Aceptada;
        Rule.Require(!acepta || evidencias.Count > 0, "SEG-V3-sin-evidencia", "Aceptar una actividad exige señalar al menos una evidencia.");
        foreach (var evidencia in evidencias)
        {
            evidencia.ExigirCitable(compromisoFolio, clave, fecha);
            if (acepta) evidencia.ExigirQueSeAbra();
        }
    }

    private static void ExigirCitable(this Evidencia evidencia, string compromisoFolio, string clave, DateOnly fecha)
    {
        evidencia.ExigirPropia(compromisoFolio, fecha);
        Rule.Require(evidencia.Actividad == clave, "SEG-evidencia-ajena", DeQuienEs(evidencia));
    }

    private static void ExigirPropia(this Evidencia evidencia, string compromisoFolio, DateOnly fecha)
    {
        Rule.Require(evidencia.CompromisoFolio == compromisoFolio, "SEG-evidencia-ajena", DeQuienEs(evidencia));
        Rule.Ensure(evidencia.Estado is EstadoEvidencia.Vigente, "SEG-evidencia-no-vigente", $"La evidencia {evidencia.Folio} fue retirada o sustituida.");
        Rule.Require(evidencia.FechaHecho <= fecha, "SEG-evidencia-futura", $"La evidencia {evidencia.Folio} muestra un hecho del {evidencia.FechaHecho:yyyy-MM-dd}, posterior al acto.");
    }

    private static void ExigirQueSeAbra(this Evidencia evidencia) => Rule.Require(evidencia.SePuedeAbrir,
        "SEG-evidencia-sin-archivo", $"Nadie puede abrir la evidencia {evidencia.Folio}: deposita su archivo, o sustitúyela por la misma con el enlace donde está.");

    private static string DeQuienEs(Evidencia evidencia) => $"La evidencia {evidencia.Folio} es de la actividad {evidencia.Actividad} del compromiso {evidencia.CompromisoFolio}.";
}
