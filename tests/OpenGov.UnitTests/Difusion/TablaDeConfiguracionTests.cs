using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Correo;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.UnitTests.Difusion;

/// <summary>The second table of docs/configuracion.md is the classes that read the settings of this module.</summary>
public sealed class TablaDeConfiguracionTests
{
    private static readonly string[] SinValor = ["obligatoria", "obligatorio si hay correo", "ninguno", "ninguna"];

    [Fact]
    public void La_tabla_dice_cada_variable_con_su_valor_si_se_omite()
    {
        var seccion = File.ReadAllText(Documento()).Split("\n## ").Single(s => s.StartsWith("Datos personales y correo", StringComparison.Ordinal));
        var tabla = Regex.Matches(seccion, @"^\| `(OPENGOV__[A-Z_]+)` \| ([^|]+) \|", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .ToDictionary(r => r.Groups[1].Value, r => SinValor.Contains(r.Groups[2].Value) ? "" : r.Groups[2].Value.Trim('`'));

        var clases = Variables(PrivacidadOptions.Section, new PrivacidadOptions()).Concat(Variables(CorreoOptions.Section, new CorreoOptions())).Concat(Variables(AdhesionesOptions.Section, new AdhesionesOptions()));

        Assert.Equal(clases.OrderBy(v => v.Key, StringComparer.Ordinal), tabla.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, string>> Variables(string seccion, object opciones) => opciones.GetType().GetProperties()
        .Select(p => KeyValuePair.Create($"OPENGOV__{seccion}__{p.Name}".ToUpperInvariant(), Convert.ToString(p.GetValue(opciones), CultureInfo.InvariantCulture)!.Replace("True", "true", StringComparison.Ordinal)));

    private static string Documento()
    {
        for (var carpeta = new DirectoryInfo(AppContext.BaseDirectory); carpeta is not null; carpeta = carpeta.Parent)
            if (File.Exists(Path.Combine(carpeta.FullName, "OpenGov.sln"))) return Path.Combine(carpeta.FullName, "docs", "configuracion.md");
        throw new InvalidOperationException("No se encontró OpenGov.sln hacia arriba.");
    }
}
