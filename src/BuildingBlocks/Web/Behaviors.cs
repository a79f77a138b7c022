using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace OpenGov.BuildingBlocks;

/// <summary>No command reaches its handler without passing its validator.</summary>
public sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var failures = new List<ValidationFailure>();
        foreach (var validator in validators) failures.AddRange((await validator.ValidateAsync(request, cancellationToken)).Errors);
        return failures.Count == 0 ? await next() : throw new ValidationException(failures);
    }
}

/// <summary>
/// Takes what a command says of itself (<see cref="Acto"/>) to the <see cref="ActContext"/>, where saving finds it, and
/// refuses an act whose <c>referencia</c> was recorded before. Questions a handler asks leave the act in course alone.
/// </summary>
public sealed class ActBehavior<TRequest, TResponse>(ActContext context, TimeProvider clock, IEnumerable<ModuleDatabase> databases, IServiceProvider services)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (context.Operation.Length == 0 && typeof(TRequest).IsNotPublic) context.Operation = typeof(TRequest).Name;
        if (request is Acto acto)
        {
            new ActoValidator(clock.GetToday()).ValidateAndThrow(acto);
            context.Fecha = acto.Fecha;
            context.Motivo = acto.Motivo;
            context.Fuente = acto.Fuente;
            context.Ejemplo = acto.Ejemplo;
            context.Referencia = acto.Referencia;
            if (acto.Referencia is { } referencia) await EnsureNewAsync(referencia, cancellationToken);
        }

        return await next();
    }

    private async Task EnsureNewAsync(string referencia, CancellationToken ct)
    {
        var database = databases.Single(d => d.Assembly == typeof(TRequest).Assembly);
        var db = (DbContext)services.GetRequiredService(database.ContextType);
        var known = await db.Set<HistoriaRow>().AsNoTracking().Where(h => h.Referencia == referencia)
            .Select(h => new { h.Recurso, h.Folio, h.Version }).SingleOrDefaultAsync(ct);
        Rule.Ensure(known is null, "acto-ya-registrado", $"El acto con referencia «{referencia}» ya consta: {known?.Recurso} {known?.Folio}, versión {known?.Version}.");
    }

    private sealed class ActoValidator : AbstractValidator<Acto>
    {
        public ActoValidator(DateOnly today)
        {
            RuleFor(a => a.Fecha).LessThanOrEqualTo(today).WithErrorCode("fecha-futura").WithMessage("Un acto no puede llevar fecha futura.");
            RuleFor(a => a.Motivo).TextoOpcional(Acto.MotivoMaximo);
            RuleFor(a => a.Fuente).TextoOpcional(Acto.FuenteMaximo);
            RuleFor(a => a.Referencia).TextoOpcional(Acto.ReferenciaMaximo);
        }
    }
}
