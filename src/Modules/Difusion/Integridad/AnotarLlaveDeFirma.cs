namespace OpenGov.Difusion.Integridad;

/// <summary>Publica la llave con que firma esta instalación, si aún no consta, y cierra la anterior.</summary>
internal sealed record AnotarLlaveDeFirma(string Pem) : IRequest<Unit>;

internal sealed class AnotarLlaveDeFirmaHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<AnotarLlaveDeFirma, Unit>
{
    public async Task<Unit> Handle(AnotarLlaveDeFirma comando, CancellationToken ct)
    {
        var nueva = LlaveDeFirma.Anotar(comando.Pem, clock.GetToday());
        if (await db.Llaves.AnyAsync(l => l.Folio == nueva.Folio, ct)) return Unit.Value;

        foreach (var anterior in await db.Llaves.Where(l => l.SustituidaPorFolio == null).ToListAsync(ct)) anterior.Sustituir(nueva);
        db.Llaves.Add(nueva);
        await db.SaveChangesAsync(ct);

        return Unit.Value;
    }
}
