using System.Text.Json;

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

internal sealed class ConsultarLinajeHandler(CompromisosDbContext db, DocumentStore documentos) : IRequestHandler<ConsultarLinaje, LinajeDeCompromiso>
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
            problematica is null ? null : new(problematica.Folio, problematica.Version, problematica.Planteamiento.Enunciado, problematica.Planteamiento.Causas, problematica.Planteamiento.Efectos),
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

    private static IReadOnlyList<MesaDeLinaje> Mesas(IEnumerable<Origen?> origenes) =>
        [.. from origen in origenes
            let mesa = origen?.Mesa
            where mesa is not null
            select new MesaDeLinaje(origen.Folio, mesa.Paso, mesa.Numero, mesa.Texto, origen.Fecha)];

    private static IReadOnlyList<PropuestaDeLinaje> Propuestas(IEnumerable<Origen> origenes, Redaccion redaccion)
    {
        var escrito = Escrito(redaccion);
        return [.. from origen in origenes
                   where origen.Propuesta is not null
                   let huella = origen.Propuesta
                   select new PropuestaDeLinaje(origen.Folio, huella.ConsultaFolio, huella.Version, huella.Fragmento, escrito.Any(texto => texto.Contains(huella.Fragmento, StringComparison.Ordinal)))];
    }

    // Every text of the wording, as it is written: a fragment lives in one of them.
    private static List<string> Escrito(Redaccion redaccion)
    {
        var textos = new List<string>();
        Recorrer(JsonSerializer.SerializeToElement(redaccion, Json.Stored));
        return textos;

        void Recorrer(JsonElement nodo)
        {
            if (nodo.ValueKind is JsonValueKind.Object) foreach (var miembro in nodo.EnumerateObject()) Recorrer(miembro.Value);
            else if (nodo.ValueKind is JsonValueKind.Array) foreach (var elemento in nodo.EnumerateArray()) Recorrer(elemento);
            else if (nodo.ValueKind is JsonValueKind.String) textos.Add(nodo.GetString()!);
        }
    }

    private async Task<IReadOnlyList<AlternativaDeLinaje>> Alternativas(
        ProblematicaDetalle? problematica, Redaccion redaccion, ConsultarLinaje consulta, CancellationToken ct)
    {
        if (problematica is null) return [];

        var consideradas = new List<AlternativaDeLinaje>();
        foreach (var folio in await db.Alternativas.AsNoTracking().Where(a => a.ProblematicaFolio == problematica.Folio).OrderBy(a => a.Folio).Select(a => a.Folio).ToListAsync(ct))
        {
            if (await Leer<AlternativaDetalle>("alternativas", folio, consulta, ct) is { } a)
                consideradas.Add(new(a.Folio, a.Descripcion, a.Proponente.Sector, a.Estado, a.MotivoDescarte, a.Folio == redaccion.AlternativaFolio));
        }

        return consideradas;
    }

    private async Task<IReadOnlyList<string>> Continuaciones(ConsultarLinaje consulta, CancellationToken ct)
    {
        var posteriores = new List<string>();
        foreach (var folio in await db.Compromisos.AsNoTracking().Where(c => EF.Property<string?>(c, CompromisoConfiguration.QueContinua) == consulta.Folio).OrderBy(c => c.Folio).Select(c => c.Folio).ToListAsync(ct))
        {
            if (await Leer<CompromisoDetalle>("compromisos", folio, consulta, ct) is { } otro && otro.Redaccion.ContinuaAFolio == consulta.Folio) posteriores.Add(folio);
        }

        return posteriores;
    }
}
