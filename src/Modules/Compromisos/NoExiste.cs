using FluentValidation.Results;

namespace OpenGov.Compromisos;

/// <summary>A body that names something nobody knows: the member is at fault (422), not the address (404).</summary>
internal static class NoExiste
{
    /// <param name="miembro">Path of the member, as .NET writes it: <c>Redaccion.Responsable.OrganizacionFolio</c>.</param>
    public static ValidationFailure Falta(string miembro, string mensaje) => new(miembro, mensaje) { ErrorCode = "no_existe" };

    public static T OFalla<T>(this T? encontrado, string miembro, string mensaje)
        where T : class => encontrado ?? throw new ValidationException([Falta(miembro, mensaje)]);
}
