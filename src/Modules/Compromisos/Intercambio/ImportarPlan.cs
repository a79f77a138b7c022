using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Planes;

namespace OpenGov.Compromisos.Intercambio;

internal enum PoliticaDeImportacion
{
    Atomica,
    Parcial,
}

/// <summary>Importa a un plan los compromisos de un archivo: crea los que no traen folio y cambia los que sí, con las mismas reglas que la API.</summary>
/// <param name="Simular">Verdadero para revisar todo sin escribir nada.</param>
/// <param name="Politica">Atómica, todo o nada; parcial, lo que está bien.</param>
internal sealed record ImportarPlan(string Folio, ILectorDePlan Archivo, bool Simular, PoliticaDeImportacion Politica, Func<AvanceDeImportacion, Task> Avisar)
    : Acto, IRequest<ReporteDeImportacion>;

internal sealed class ImportarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/importacion", async (string folio, [AsParameters] ParametrosDeImportacion pedido, ISender sender, HttpContext http) =>
        {
            var respuesta = new RespuestaDeImportacion(http);
            return await respuesta.TerminarAsync(await sender.Send(pedido.Comando(folio, await ArchivoRecibido.AbrirAsync(http), respuesta.Avisar), http.RequestAborted));
        })
        .WithName(nameof(ImportarPlan))
        .WithSummary("Importa a un plan los compromisos de un archivo JSON o CSV")
        .Accepts<PlanEnArchivo>(ArchivoRecibido.Json, ArchivoRecibido.Zip, ArchivoRecibido.Csv)
        .Produces<ReporteDeImportacion>(StatusCodes.Status200OK, ArchivoRecibido.Json, RespuestaDeImportacion.Tipo)
        .WithMetadata(new FileBody(ArchivoRecibido.BytesMaximos, [ArchivoRecibido.Json, ArchivoRecibido.Zip, ArchivoRecibido.Csv]))
        .RequireScope(Scopes.Escribir);
}

internal sealed class ImportarPlanHandler(CompromisosDbContext db, ISender sender, ActContext act, TimeProvider clock) : IRequestHandler<ImportarPlan, ReporteDeImportacion>
{
    private const int CompromisosMaximos = 20_000;
    private const int Lote = 200;

    public async Task<ReporteDeImportacion> Handle(ImportarPlan comando, CancellationToken ct)
    {
        var plan = await db.Planes.AsNoTracking().SingleOrDefaultAsync(p => p.Folio == comando.Folio, ct) ?? throw new NotFoundException("planes", comando.Folio);
        Rule.Require(comando.Archivo.Total <= CompromisosMaximos,
            "COM-importacion-demasiados", $"El archivo trae {comando.Archivo.Total} compromisos y cada llamada admite hasta {CompromisosMaximos}: divídelo en varios.");
        var directorio = new Directorio(sender);
        var reporte = new ArmadoDelReporte(comando.Archivo.Faltas);
        var revision = new RevisionDeImportacion(plan, comando.FechaDelActo(clock), db, directorio, await TitulosAsync(plan.Folio, ct));
        await foreach (var lote in comando.Archivo.LeerAsync(ct).Chunk(Lote).WithCancellation(ct))
        {
            foreach (var fila in await RevisarAsync(revision, lote, plan.Folio, ct)) reporte.Anotar(fila);
            db.Forget();
            await comando.Avisar(new("revision", lote[^1].Indice + 1, comando.Archivo.Total));
        }

        var aplicada = !comando.Simular && (comando.Politica is PoliticaDeImportacion.Parcial || !reporte.HayFaltas);
        if (aplicada && reporte.HayCambios) await EscribirAsync(comando, directorio, reporte, ct);
        return reporte.Terminado(comando.Simular, aplicada);
    }

    /// <summary>Second reading: what was judged good is written, all in one transaction that nobody's typing speed can hold open.</summary>
    private async Task EscribirAsync(ImportarPlan comando, Directorio directorio, ArmadoDelReporte reporte, CancellationToken ct)
    {
        await using var propia = act.Transaction is null ? await db.Database.BeginTransactionAsync(ct) : null; // else the idempotency key's
        var plan = await db.HoldAsync<PlanAccionLocal>(comando.Folio, ct, shared: true);
        await db.Database.ExecuteSqlRawAsync("set local statement_timeout = '30s'", ct);
        db.Database.SetCommandTimeout(60);
        var folios = new Queue<string>(reporte.Nuevos == 0 ? [] : await db.NuevosFoliosDeCompromiso(plan.Folio, reporte.Nuevos, ct));
        var revision = new RevisionDeImportacion(plan, comando.FechaDelActo(clock), db, directorio, await TitulosAsync(plan.Folio, ct));
        await foreach (var lote in comando.Archivo.LeerAsync(ct).Where(reporte.SeEscribe).Chunk(Lote).WithCancellation(ct))
        {
            foreach (var fila in await RevisarAsync(revision, lote, plan.Folio, ct))
            {
                if (fila.Resultado is ResultadoDeFila.ConFaltas) throw new StaleVersionException(); // it was good when it was judged
                if (fila.Resultado is ResultadoDeFila.Nuevo) Crear(fila, folios.Dequeue(), plan, reporte);
            }

            await db.SaveChangesAsync(ct);
            act.Referencia = null; // the first commitment written carries it
            db.Forget();
            await comando.Avisar(new("escritura", lote[^1].Indice + 1, comando.Archivo.Total));
        }

        if (propia is not null) await propia.CommitAsync(ct);
    }

    private void Crear(FilaRevisada fila, string folio, PlanAccionLocal plan, ArmadoDelReporte reporte)
    {
        db.Compromisos.Add(Compromiso.Proponer(folio, plan.Folio, fila.TemaClave!, fila.Redaccion!, plan.Vigencia));
        reporte.Asignar(fila.Leido, folio);
    }

    private async Task<IReadOnlyList<FilaRevisada>> RevisarAsync(RevisionDeImportacion revision, CompromisoLeido[] lote, string planFolio, CancellationToken ct)
    {
        var folios = lote.Select(l => l.Texto("folio")).OfType<string>().ToList();
        var actuales = await db.Compromisos.Where(c => c.PlanFolio == planFolio && folios.Contains(c.Folio)).ToDictionaryAsync(c => c.Folio, ct);
        var filas = new List<FilaRevisada>();
        foreach (var leido in lote) filas.Add(await revision.RevisarAsync(leido, leido.Texto("folio") is { } folio ? actuales.GetValueOrDefault(folio) : null, ct));
        return filas;
    }

    private async Task<Dictionary<string, string>> TitulosAsync(string planFolio, CancellationToken ct) =>
        (await db.Database.SqlQuery<TituloDeCompromiso>($"select folio, redaccion ->> 'titulo' as titulo from compromisos.compromisos where plan_folio = {planFolio}").ToListAsync(ct))
        .DistinctBy(t => t.Titulo, StringComparer.OrdinalIgnoreCase).ToDictionary(t => t.Titulo, t => t.Folio, StringComparer.OrdinalIgnoreCase);

    private sealed record TituloDeCompromiso(string Folio, string Titulo);
}
