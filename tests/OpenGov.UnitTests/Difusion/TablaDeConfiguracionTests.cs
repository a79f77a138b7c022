using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Difusion;
using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Correo;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.UnitTests.Difusion;

/// <summary>Two tables of docs/configuracion.md are the classes that read the settings of this module.</summary>
public sealed class TablaDeConfiguracionTests
{
    private static readonly string[] SinValor = ["obligatoria", "obligatorio si hay correo", "ninguno", "ninguna"];

    [Fact]
    public void La_tabla_dice_cada_variable_con_su_valor_si_se_omite() => Coinciden(
        "Datos personales y correo",
        Variables(PrivacidadOptions.Section, new PrivacidadOptions()), Variables(CorreoOptions.Section, new CorreoOptions()), Variables(AdhesionesOptions.Section, new AdhesionesOptions()));

    [Fact]
    public void Los_datos_abiertos_tienen_la_suya() => Coinciden("Datos abiertos", Variables("DatosAbiertos", new DatosAbiertosOptions()));

    private static void Coinciden(string titulo, params IEnumerable<KeyValuePair<string, string>>[] clases)
    {
        var seccion = File.ReadAllText(Documento()).Split("\n## ").Single(s => s.StartsWith(titulo, StringComparison.Ordinal));
        var tabla = Regex.Matches(seccion, @"^\| `(OPENGOV__[A-Z_]+)` \| ([^|]+) \|", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .ToDictionary(r => r.Groups[1].Value, r => SinValor.Contains(r.Groups[2].Value) ? "" : r.Groups[2].Value.Trim('`'));

        Assert.Equal(clases.SelectMany(c => c).OrderBy(v => v.Key, StringComparer.Ordinal), tabla.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, string>> Variables(string seccion, object opciones) => opciones.GetType().GetProperties().Where(p => p.CanWrite)
        .Select(p => KeyValuePair.Create($"OPENGOV__{seccion}__{p.Name}".ToUpperInvariant(), Convert.ToString(p.GetValue(opciones), CultureInfo.InvariantCulture)!.Replace("True", "true", StringComparison.Ordinal)));

    private static string Documento()
    {
        for (var carpeta = new DirectoryInfo(AppContext.BaseDirectory); carpeta is not null; carpeta = carpeta.Parent)
            if (File.Exists(Path.Combine(carpeta.FullName, "OpenGov.sln"))) return Path.Combine(carpeta.FullName, "docs", "configuracion.md");
        throw new InvalidOperationException("No se encontró OpenGov.sln hacia arriba.");
    }
}
