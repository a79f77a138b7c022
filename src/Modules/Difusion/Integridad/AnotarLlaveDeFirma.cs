namespace OpenGov.Difusion.Integridad;

/// <summary>Publica la llave con que firma esta instalación, si aún no es la vigente, y cierra la anterior.</summary>
internal sealed record AnotarLlaveDeFirma(string Pem) : IRequest<Unit>;

internal sealed class AnotarLlaveDeFirmaHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<AnotarLlaveDeFirma, Unit>
{
    public async Task<Unit> Handle(AnotarLlaveDeFirma comando, CancellationToken ct)
    {
        var nueva = LlaveDeFirma.Anotar(comando.Pem, clock.GetToday());
        var conocida = await db.Llaves.SingleOrDefaultAsync(l => l.Folio == nueva.Folio, ct);
        if (conocida is { SustituidaPorFolio: null }) return Unit.Value;

        foreach (var anterior in await db.Llaves.Where(l => l.SustituidaPorFolio == null).ToListAsync(ct)) anterior.Sustituir(nueva);
        if (conocida is null) db.Llaves.Add(nueva);
        else conocida.Retomar();
        await db.SaveChangesAsync(ct);

        return Unit.Value;
    }
}
