using FluentValidation.Results;

namespace OpenGov.Secretariado;

/// <summary>What a body names must exist; when it does not, the fault is of that member.</summary>
internal static class Referencias
{
    /// <param name="miembro">Path of the member that names it, for instance <c>Integrante.PersonaFolio</c>.</param>
    public static async Task<T> Citar<T>(this SecretariadoDbContext db, string folio, string miembro, CancellationToken ct)
        where T : AggregateRoot =>
        await db.Set<T>().SingleOrDefaultAsync(citado => citado.Folio == folio, ct)
        ?? throw new ValidationException([new ValidationFailure(miembro, $"No existe «{folio}»; regístralo antes.") { ErrorCode = "no_existe" }]);
}
