using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// A module's schema. Saving writes, in one transaction: the change, its public version (<c>historia</c>), its audit row
/// and its facts (<c>outbox</c>). No handler can forget one of them.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, string schema, ActContext act, TimeProvider clock) : DbContext(options)
{
    private readonly Dictionary<AggregateRoot, PublicDocument> published = [];
    private IDbContextTransaction? own;

    /// <summary>The aggregate that the caller's <c>If-Match</c> speaks of: 404 if there is none, 412 if it moved on.</summary>
    public async Task<T> TargetAsync<T>(string folio, CancellationToken ct)
        where T : AggregateRoot
    {
        var aggregate = await GetAsync<T>(folio, ct);
        return act.ExpectedVersions is { } expected && !expected.Contains(aggregate.Version) ? throw new StaleVersionException() : aggregate;
    }

    /// <summary>An aggregate by its folio, tracked; 404 if there is none.</summary>
    public async Task<T> GetAsync<T>(string folio, CancellationToken ct)
        where T : AggregateRoot =>
        await Set<T>().SingleOrDefaultAsync(a => a.Folio == folio, ct) ?? throw new NotFoundException(TableOf(typeof(T)), folio);

    /// <summary>From here to the save everything is one transaction: for what is written beside the aggregates.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        await JoinTransactionAsync(ct);
        own ??= Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
    }

    /// <summary>
    /// The same, kept from changing until this act is saved: what the act counts or adds up around it stays true.
    /// Several acts may share it (they add things under it); one that will change it takes it alone.
    /// </summary>
    public async Task<T> HoldAsync<T>(string folio, CancellationToken ct, bool shared = false)
        where T : AggregateRoot
    {
        await BeginAsync(ct);
#pragma warning disable EF1002 // the schema and the table are of the model, not input
        var held = await Set<T>().FromSqlRaw(
            $"select *, xmin from {schema}.{TableOf(typeof(T))} where folio = {{0}} for {(shared ? "share" : "no key update")}", folio).ToListAsync(ct);
#pragma warning restore EF1002
        return held.SingleOrDefault() ?? throw new NotFoundException(TableOf(typeof(T)), folio);
    }

    /// <summary>The next number of a series, never given twice; a failed act leaves a gap.</summary>
    /// <param name="count">How many to take at once; the last of them is returned.</param>
    public async Task<int> NextNumberAsync(string series, CancellationToken ct, int count = 1)
    {
        await JoinTransactionAsync(ct);
#pragma warning disable EF1002 // the schema is a constant of the module, not input
        var numbers = await Database.SqlQueryRaw<int>(
            $"insert into {schema}.folios (serie, ultimo) values ({{0}}, {{1}}) on conflict (serie) do update set ultimo = folios.ultimo + excluded.ultimo returning ultimo as \"Value\"",
            series, count).ToListAsync(ct);
#pragma warning restore EF1002
        return numbers[0];
    }

    /// <summary>
    /// What time it is for the database, which all hosts share: windows and terms are judged by it, so that two hosts whose clocks
    /// differ agree. Inside a transaction (after <see cref="HoldAsync"/>) it is the instant the transaction began.
    /// </summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken ct)
    {
        await JoinTransactionAsync(ct);
        return (await Database.SqlQueryRaw<DateTimeOffset>("select now() as \"Value\"").ToListAsync(ct))[0];
    }

    /// <summary>The legal day of the act by that clock, which becomes the day it is recorded with.</summary>
    public async Task<DateOnly> DayOfActAsync(CancellationToken ct)
    {
        var today = (await NowAsync(ct)).ToLegalDay();
        Rule.Require(act.Fecha is null || act.Fecha <= today, "acto-futuro", "Un acto no puede llevar fecha futura.");
        return act.Fecha ??= today;
    }

    /// <summary>The public document of an aggregate just saved, as it was published; 409 when the act left it as it was.</summary>
    public T DocumentOf<T>(AggregateRoot aggregate)
        where T : PublicDocument => published.TryGetValue(aggregate, out var document)
        ? (T)document
        : throw new RuleViolationException("acto-sin-cambios", "El acto no cambia nada: el recurso ya estaba así, y no se registró.", StatusCodes.Status409Conflict);

    /// <summary>Lets go of all it holds, so that many things can be saved one batch after another.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        published.Clear();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await JoinTransactionAsync(cancellationToken);
        var now = Microseconds(clock.GetUtcNow());
        var referencia = act.Referencia;
        foreach (var entry in ChangeTracker.Entries<AggregateRoot>().Where(e => e.State is not EntityState.Unchanged || e.Entity.Events.Count > 0).ToList())
        {
            if (Record(entry, now, referencia)) referencia = null; // the reference names the act; the first public thing it changed carries it
        }

        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        own = null;
        return written;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(schema);
        modelBuilder.MapModuleTables();
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.ApplyConventions();
    }

    /// <returns>True if it wrote a public version.</returns>
    private bool Record(EntityEntry<AggregateRoot> entry, DateTimeOffset now, string? referencia)
    {
        var aggregate = entry.Entity;
        if (entry.State is EntityState.Deleted) throw new InvalidOperationException($"{aggregate.GetType().Name} is never deleted: it changes state.");

        var recurso = TableOf(aggregate.GetType());
        var fecha = act.Fecha ?? now.ToLegalDay();
        if (act.IsReaction && aggregate.UltimoActo > fecha) fecha = aggregate.UltimoActo.Value;
        var facts = aggregate.Record(fecha, act.Ejemplo, act.IsClock);

        if (aggregate is IPublished thing)
        {
            var acto = new ActoPublicado(act.Operation, fecha, now, now.ToLegalDay().DayNumber - fecha.DayNumber > 1, act.Motivo, act.Fuente, act.Ejemplo);
            var document = thing.ToDocument() with
            {
                Id = aggregate.Id,
                Folio = aggregate.Folio,
                Version = aggregate.Version,
                Ejemplo = aggregate.Ejemplo,
                Acto = acto,
            };
            published[aggregate] = document;
            Add(new HistoriaRow
            {
                Recurso = recurso, Folio = aggregate.Folio, Version = aggregate.Version, Visible = thing.IsVisible,
                Documento = JsonSerializer.Serialize(document, document.GetType(), Json.Wire),
                Operacion = act.Operation, Fecha = fecha, RegistradoEn = now, Referencia = referencia,
            });
        }

        Add(new AuditoriaRow
        {
            RegistradoEn = now, Actor = act.Actor.Name, TokenId = act.Actor.TokenId, Operacion = act.Operation, Recurso = recurso, Folio = aggregate.Folio,
            VersionAntes = aggregate.Version - 1, VersionDespues = aggregate.Version, Fecha = fecha, Motivo = act.Motivo, Traza = act.Trace,
        });

        foreach (var fact in facts) Add(ToOutbox(aggregate, fact, fecha, now));
        return aggregate is IPublished;
    }

    private OutboxRow ToOutbox(AggregateRoot aggregate, INotification fact, DateOnly fecha, DateTimeOffset now) => new()
    {
        Agregado = aggregate.Folio, Tipo = EventNames.Of(fact.GetType()), Carga = JsonSerializer.Serialize(fact, fact.GetType(), Json.Stored),
        Fecha = fecha, OcurridoEn = now, ProximoIntentoEn = now, Ejemplo = act.Ejemplo, Motivo = act.Motivo, Traza = act.Trace,
    };

    private string TableOf(Type aggregate) => Model.FindEntityType(aggregate)!.GetTableName()!;

    private async Task JoinTransactionAsync(CancellationToken ct)
    {
        if (act.Transaction is { } transaction && Database.CurrentTransaction is null) await Database.UseTransactionAsync(transaction, ct);
    }

    // PostgreSQL keeps microseconds: what is answered must be what is stored.
    private static DateTimeOffset Microseconds(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % 10), instant.Offset);
}
