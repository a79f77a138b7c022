using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Consultas;

/// <summary>
/// What a row of a batch must bring to enter a consultation, said all at once. Paper counts by the date written on it, whenever it is captured;
/// what was said in the media or the networks is collected while the window is open (F4).
/// </summary>
internal static class ReglasDeCaptura
{
    /// <param name="fecha">Legal day of the capture.</param>
    public static IEnumerable<RuleFault> Faltas(ConsultaPublica consulta, ContenidoPropuesta contenido, Captura captura, DateOnly fecha)
    {
        var ventana = consulta.Ventana;
        var dias = $"{ventana.Desde:yyyy-MM-dd} al {ventana.Hasta:yyyy-MM-dd}";
        if (!ventana.Incluye(captura.FechaPapel))
            yield return new("fecha_papel", "DIF-F4-papel-fuera-de-ventana", $"Lleva fecha {captura.FechaPapel:yyyy-MM-dd} y la ventana va del {dias}.");
        if (captura.FechaPapel > fecha)
            yield return new("fecha_papel", "DIF-F4-papel-futuro", $"Lleva fecha {captura.FechaPapel:yyyy-MM-dd}, que aún no llega.");
        if (captura.EsDePapel && captura.HuellaPapel is null)
            yield return new("huella_papel", "DIF-F5-sin-huella", "Una propuesta presencial trae la huella de la imagen de su papel.");
        if (captura.EsDePapel && captura.EnlaceFuente is not null)
            yield return new("enlace_fuente", "DIF-F5-papel-con-enlace", "El enlace a la fuente es de lo que se recoge en medios o redes; un papel no lo lleva.");
        if (!captura.EsDePapel && captura.EnlaceFuente is null)
            yield return new("enlace_fuente", "DIF-F5-sin-fuente", "Lo que se recoge en medios o redes dice dónde se publicó.");
        if (!captura.EsDePapel && !ventana.Incluye(fecha))
            yield return new("canal", "DIF-F4-recogida-fuera-de-ventana", $"Lo dicho en medios o redes se recoge durante la ventana, del {dias}; después solo se captura papel.");
        if (captura.Canal is TipoCanal.Electronico)
            yield return new("canal", "DIF-F5-canal-electronico", "Lo electrónico lo presenta cada persona en línea; aquí se captura lo presencial, de medios o de redes.");
        if (contenido.CompromisoFolio is { } compromiso && !consulta.CompromisosFolios.Contains(compromiso))
            yield return new("compromiso_folio", ContenidoPropuesta.CompromisoAjeno, $"El compromiso {compromiso} no está en esta consulta.");
    }
}
