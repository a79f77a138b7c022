using System.Text.Json;

namespace OpenGov.ApiTests.Mesas;

internal static class LecturaDeMesas
{
    /// <summary>States of the five steps, in order.</summary>
    public static IEnumerable<string?> Pasos(this JsonElement mesa) => mesa.GetProperty("pasos").EnumerateArray().Select(p => p.GetProperty("estado").GetString());
}
