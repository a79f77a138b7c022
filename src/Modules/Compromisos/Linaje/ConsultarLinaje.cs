using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Problematicas;

namespace OpenGov.Compromisos.Linaje;

/// <summary>Sigue un compromiso hacia atrás hasta su causa, y hacia adelante hasta sus actividades.</summary>
internal sealed record ConsultarLinaje(string Folio, TimeParameters Cuando) : IRequest<LinajeDeCompromiso>;

internal sealed class ConsultarLinajeEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("compromisos/{folio}/linaje", async (string folio, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarLinaje(folio, cuando), ct)))
        .WithName(nameof(ConsultarLinaje))
        .WithSummary("Consulta de dónde viene un compromiso, de la causa a la actividad")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarLinajeHandler(DocumentStore documentos) : IRequestHandler<ConsultarLinaje, LinajeDeCompromiso>
{
    private const string InformeDeAvance = "AnotarAvanceActualizado";

    public async Task<LinajeDeCompromiso> Handle(ConsultarLinaje consulta, CancellationToken ct)
    {
        var compromiso = await Leer<CompromisoDetalle>("compromisos", consulta.Folio, consulta, ct) ?? throw new NotFoundException("compromisos", consulta.Folio);
        var redaccion = compromiso.Redaccion;
        var problematica = redaccion.ProblematicaFolio is { } folio ? await Leer<ProblematicaDetalle>("problematicas", folio, consulta, ct) : null;
        var actos = await documentos.VersionsAsync(CompromisosModule.Schema, "compromisos", consulta.Folio, ct);

        var linaje = new LinajeDeCompromiso(
            compromiso.Folio, compromiso.PlanFolio, compromiso.Titulo, compromiso.Version,
            problematica is null ? null : new(problematica.Folio, problematica.Version, problematica.Planteamiento.Enunciado, problematica.Planteamiento.Causas, problematica.Planteamiento.Efectos, problematica.Origen),
            Mesas([problematica?.Origen, .. compromiso.Origen]),
            await Alternativas(problematica, redaccion, consulta, ct),
            Propuestas(compromiso.Origen, redaccion),
            [.. actos.Where(v => v.Version <= compromiso.Version && !v.Acto.Operacion.StartsWith(InformeDeAvance, StringComparison.Ordinal)).Reverse()
                .Select(v => new ActoDeLinaje(v.Version, v.Acto.Operacion, v.Acto.Fecha, v.Acto.Motivo))],
            compromiso.Modificaciones ?? [], ActividadDeLinaje.De(redaccion), redaccion.ContinuaAFolio,
            await Continuaciones(consulta, ct), []);

        return linaje with { Huecos = Huecos.En(linaje) };
    }

    private Task<T?> Leer<T>(string recurso, string folio, ConsultarLinaje consulta, CancellationToken ct)
        where T : PublicDocument => documentos.ReadAsync<T>(CompromisosModule.Schema, recurso, folio, consulta.Cuando, ct);

    private Task<IReadOnlyList<T>> LeerTodos<T>(string recurso, (string Filtro, string Valor) los, ConsultarLinaje consulta, CancellationToken ct)
        where T : PublicDocument => documentos.ReadAllAsync<T>(CompromisosModule.Schema, recurso, consulta.Cuando, ct, los);

    private static IReadOnlyList<MesaDeLinaje> Mesas(IEnumerable<Origen?> origenes) =>
        [.. from origen in origenes
            let mesa = origen?.Mesa
            where mesa is not null
            select new MesaDeLinaje(origen.Folio, mesa.Paso, mesa.Numero, mesa.Texto, origen.Fecha, mesa.RetiradoEl)];

    private static IReadOnlyList<PropuestaDeLinaje> Propuestas(IEnumerable<Origen> origenes, Redaccion redaccion) =>
        [.. from origen in origenes
            let huella = origen.Propuesta
            where huella is not null
            select new PropuestaDeLinaje(origen.Folio, huella.ConsultaFolio, huella.Version, huella.Fragmento, redaccion.Dice(huella.Fragmento))];

    private async Task<IReadOnlyList<AlternativaDeLinaje>> Alternativas(
        ProblematicaDetalle? problematica, Redaccion redaccion, ConsultarLinaje consulta, CancellationToken ct) => problematica is null ? [] :
        [.. from a in await LeerTodos<AlternativaDetalle>("alternativas", ("problematica_folio", problematica.Folio), consulta, ct)
            select new AlternativaDeLinaje(a.Folio, a.Descripcion, a.Proponente.Sector, a.Estado, a.MotivoDescarte, a.Folio == redaccion.AlternativaFolio)];

    private async Task<IReadOnlyList<string>> Continuaciones(ConsultarLinaje consulta, CancellationToken ct) =>
        [.. (await LeerTodos<CompromisoDetalle>("compromisos", (ListarCompromisosEndpoint.ContinuaA, consulta.Folio), consulta, ct)).Select(posterior => posterior.Folio)];
}
