namespace OpenGov.Mesas.Mesas;

internal sealed class ListarMesasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<MesaDetalle>(MesasModule.Schema, "mesas",
        [
            DocumentFilter.On("ejercicio_folio", "Folio del ejercicio."),
            DocumentFilter.On("tema_clave", "Clave del tema."),
            DocumentFilter.On("estado", "Situación de la mesa: programada, convocada, en_curso, concluida, relatoria_publicada o cancelada."),
            new DocumentFilter("municipio", "sede.municipios[].clave", "Clave INEGI de un municipio que la recibe."),
        ])
        .WithName("ListarMesas")
        .WithSummary("Lista las mesas de participación")
        .AllowAnonymous();
}
