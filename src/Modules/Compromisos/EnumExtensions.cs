namespace OpenGov.Compromisos;

internal static class EnumExtensions
{
    /// <summary>The value as it goes on the wire: <c>EnConsulta</c> is <c>en_consulta</c>.</summary>
    public static string EnContrato<T>(this T valor) where T : struct, Enum => Json.SnakeCase(valor.ToString());
}
