using OpenGov.Difusion.Capturas;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>The spreadsheet where the proposals on paper were typed.</summary>
internal static class LectorDeLotes
{
    private static readonly ColumnasDeLote Columnas = new(["renglon", "texto", "fecha_papel"], ["huella_papel", "alias", "compromiso_folio", "canal", "enlace_fuente"]);

    public static Task<ArchivoLeido<RenglonCapturado>> LeerAsync(Stream cuerpo, CancellationToken ct) => HojaDeCalculo.LeerAsync(cuerpo, Columnas, Renglon, ct);

    private static RenglonCapturado Renglon(Celdas celdas) => new(
        celdas.Numero("renglon"), celdas.Texto("texto") ?? "", celdas.Dia("fecha_papel"), celdas.Texto("huella_papel"), celdas.Texto("alias"), celdas.Texto("compromiso_folio"),
        celdas.Nombrado("canal", TipoCanal.Presencial, "Debe ser presencial, medios o redes."), celdas.Texto("enlace_fuente"));
}
