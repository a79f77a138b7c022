using System.Reflection;
using System.Text.RegularExpressions;
using OpenGov.Host;

namespace OpenGov.ApiTests.Operacion;

/// <summary>The first table of docs/configuracion.md is the class that reads the settings of the host; a module judges its own.</summary>
public sealed partial class ConfiguracionTests
{
    private static readonly Dictionary<string, string> Omisiones = new()
    {
        ["OPENGOV__BASEDEDATOS"] = "obligatoria",
        ["OPENGOV__BASEDEDATOSMIGRACION"] = "la misma",
        ["OPENGOV__URLPUBLICA"] = "la de cada petición",
        ["OPENGOV__PROXIESDECONFIANZA"] = "ninguno",
        ["OPENGOV__CONTACTODESEGURIDAD"] = "ninguno",
    };

    [Fact]
    public void La_tabla_dice_cada_variable_con_su_valor_si_se_omite()
    {
        var tabla = Renglon().Matches(File.ReadAllText(Path.Combine(Repositorio.Raiz, "docs", "configuracion.md")).Split("\n## ")[0]).ToDictionary(r => r.Groups[1].Value, r => r.Groups[2].Value);

        var clase = Variables("OPENGOV__", new Settings()).ToDictionary(v => v.Nombre, v => Omisiones.GetValueOrDefault(v.Nombre, $"`{v.Valor}`"));

        Assert.Equal(clase.OrderBy(v => v.Key, StringComparer.Ordinal), tabla.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Un_valor_que_no_sirve_se_dice_por_su_variable()
    {
        var dicho = new SettingsValidator().Validate(null, new Settings { UrlPublica = "sin esquema", ContactoDeSeguridad = "seguridad", Limites = new Limits { Token = 0 } });

        Assert.Equal(["OPENGOV__BASEDEDATOS", "OPENGOV__CONTACTODESEGURIDAD", "OPENGOV__LIMITES__TOKEN", "OPENGOV__URLPUBLICA"], dicho.Failures!.Select(f => f.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Nombre, string Valor)> Variables(string prefijo, object parte) =>
        parte.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(propiedad =>
        {
            var (nombre, valor) = (prefijo + propiedad.Name.ToUpperInvariant(), propiedad.GetValue(parte));
            return valor is Limits limites ? Variables(nombre + "__", limites) : [(nombre, $"{valor}".Replace("True", "true", StringComparison.Ordinal))];
        });

    [GeneratedRegex(@"^\| `(OPENGOV__[A-Z_]+)` \| ([^|]+) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Renglon();
}
