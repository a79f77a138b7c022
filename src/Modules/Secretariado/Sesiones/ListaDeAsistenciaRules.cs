namespace OpenGov.Secretariado.Sesiones;

internal static class ListaDeAsistenciaRules
{
    private const int Maximo = 200;

    /// <summary>Folios of persons, each once.</summary>
    public static void ListaDeAsistencia<T>(this IRuleBuilderInitial<T, IReadOnlyList<string>> rule) => rule
        .NotNull()
        .Must(lista => lista is null || lista.Count <= Maximo).WithMessage($"La lista de asistencia admite hasta {Maximo} personas.")
        .Must(lista => lista is null || lista.Distinct().Count() == lista.Count).WithErrorCode("repetido").WithMessage("Una persona aparece dos veces en la lista de asistencia.")
        .ForEach(folio => folio.Folio());
}
