using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Planes;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Exporta un plan con todos sus compromisos, en el mismo formato que se importa.</summary>
internal sealed record ExportarPlan(string Folio, bool EnCsv, string? Conocida) : IRequest<PlanPorEnviar>;

/// <summary>An export on disk; without a file when the caller has it already.</summary>
internal sealed record PlanPorEnviar(string Etiqueta, ArchivoTemporal? Archivo);

internal sealed class ExportarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("planes/{folio}/exportacion", async (string folio, [FromQuery] string? formato, ISender sender, HttpContext http) =>
        {
            if (formato is not (null or "json" or "csv")) throw new BadParameterException("formato", "Puede ser json o csv.");

            var plan = await sender.Send(new ExportarPlan(folio, formato == "csv", http.Request.Headers.IfNoneMatch), http.RequestAborted);
            http.Response.Headers.CacheControl = "public, max-age=60";
            if (plan.Archivo is null)
            {
                http.Response.Headers.ETag = plan.Etiqueta;
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            http.Response.RegisterForDispose(plan.Archivo);
            return Results.File(
                plan.Archivo.Leer(), formato == "csv" ? ArchivoRecibido.Zip : ArchivoRecibido.Json, $"{folio}.{(formato == "csv" ? "zip" : "json")}",
                entityTag: new EntityTagHeaderValue(plan.Etiqueta), enableRangeProcessing: true);
        })
        .WithName(nameof(ExportarPlan))
        .WithSummary("Exporta un plan con sus compromisos, en JSON o en CSV")
        .Produces<PlanEnArchivo>(StatusCodes.Status200OK, ArchivoRecibido.Json, ArchivoRecibido.Zip)
        .Produces<Stream>(StatusCodes.Status206PartialContent, ArchivoRecibido.Json, ArchivoRecibido.Zip)
        .WithMetadata(new FileAnswer(), new PublicRead())
        .AllowAnonymous();
}

internal sealed class ExportarPlanHandler(CompromisosDbContext db) : IRequestHandler<ExportarPlan, PlanPorEnviar>
{
    private const int Pagina = 500;

    public async Task<PlanPorEnviar> Handle(ExportarPlan consulta, CancellationToken ct)
    {
        // One instant for the whole file, however many pages it takes to read.
        await using var lectura = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var plan = await db.Planes.AsNoTracking().SingleOrDefaultAsync(p => p.Folio == consulta.Folio, ct) ?? throw new NotFoundException("planes", consulta.Folio);
        var suyos = db.Compromisos.AsNoTracking().Where(c => c.PlanFolio == plan.Folio);
        // Each act adds one to a version: these three numbers never come back to what they were.
        var etiqueta = $"\"{plan.Version}-{await suyos.CountAsync(ct)}-{await suyos.SumAsync(c => (long)c.Version, ct)}-{(consulta.EnCsv ? "csv" : "json")}\"";
        if (consulta.Conocida?.Split(',', StringSplitOptions.TrimEntries).Contains(etiqueta) == true) return new(etiqueta, null);

        var archivo = new ArchivoTemporal();
        try
        {
            await EscribirAsync(archivo, plan, suyos, consulta.EnCsv, ct);
            return new(etiqueta, archivo);
        }
        catch
        {
            archivo.Dispose(); // nobody will come for it
            throw;
        }
    }

    private static async Task EscribirAsync(ArchivoTemporal archivo, PlanAccionLocal plan, IQueryable<Compromiso> suyos, bool enCsv, CancellationToken ct)
    {
        await using var destino = archivo.Crear();
        await using IEscritorDePlan escritor = enCsv ? new EscritorCsv(destino) : new EscritorJson(destino, new(plan.Folio, plan.Titulo, plan.Estado.EnContrato(), plan.Version));
        for (string? ultimo = ""; ultimo is not null;)
        {
            var pagina = await suyos.Where(c => c.Folio.CompareTo(ultimo) > 0).OrderBy(c => c.Folio).Take(Pagina).ToListAsync(ct);
            foreach (var compromiso in pagina) await escritor.EscribirAsync(CompromisoEnArchivo.De(compromiso));
            ultimo = pagina.LastOrDefault()?.Folio;
        }
    }
}
