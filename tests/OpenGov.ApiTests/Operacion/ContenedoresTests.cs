using System.Text.RegularExpressions;

using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Operacion;

/// <summary>
/// No container engine runs here, so these files are read, not started: what must hold of them whatever runs them.
/// </summary>
public sealed partial class ContenedoresTests
{
    private static readonly IReadOnlyDictionary<string, string> Compose = Yaml(Leer("docker-compose.yml"));
    private static readonly IReadOnlyList<string> Dockerfile = [.. Leer("build/Dockerfile").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Fact]
    public void PostgreSQL_es_17_conserva_sus_datos_y_dice_si_esta_sano()
    {
        Assert.Equal("postgres:17", Compose["services/postgres/image"]);
        Assert.Equal("datos:/var/lib/postgresql/data", Compose["services/postgres/volumes/0"]);
        Assert.Contains("volumes/datos", Compose.Keys);
        Assert.Contains("pg_isready", Compose["services/postgres/healthcheck/test"], StringComparison.Ordinal);
        Assert.Equal("service_healthy", Compose["services/opengov/depends_on/postgres/condition"]);
    }

    [Fact]
    public void Ningun_secreto_tiene_valor_por_omision()
    {
        var claves = Compose.Where(par => ClaveCitada().IsMatch(par.Value) || par.Key.Contains("PASSWORD", StringComparison.Ordinal) || par.Key.Contains("CLAVE", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, claves.Count);
        // That of the mail server may be missing, as the server may: empty is none.
        Assert.All(claves, par => Assert.Matches(@"\$\{OPENGOV_(CLAVE(_DUENIO)?:\?[^}]+|CORREO_CLAVE:-)\}", par.Value));
        Assert.DoesNotContain(Dockerfile, linea => linea.Contains("CLAVE", StringComparison.OrdinalIgnoreCase) || linea.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Lo_que_se_monta_y_se_copia_existe()
    {
        Assert.Equal("build/Dockerfile", Compose["services/opengov/build/dockerfile"]);
        foreach (var archivo in (string[])["build/compose/roles.sh", "src/Host/OpenGov.Host.csproj", "data/edomex/plan.json"]) Assert.True(File.Exists(Path.Combine(Repositorio.Raiz, archivo)), archivo);
        Assert.Equal("./build/compose/roles.sh:/docker-entrypoint-initdb.d/roles.sh:ro", Compose["services/postgres/volumes/1"]);
        var ignorados = Leer(".dockerignore").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(ignorados, ignorado => ignorado is "src" or "build" or "data");
        Assert.Contains(".data", ignorados);
        Assert.Contains("!docs/verificador", ignorados); // Difusion carries it
    }

    [Fact]
    public void El_host_recibe_solo_variables_que_conoce()
    {
        var conocidas = File.ReadAllText(Path.Combine(Repositorio.Raiz, "docs", "configuracion.md"));

        foreach (var variable in Compose.Keys.Where(k => k.StartsWith("services/opengov/environment/", StringComparison.Ordinal)).Select(k => k.Split('/')[^1]).QueSeVieron())
            Assert.Contains($"`{variable}`", conocidas, StringComparison.Ordinal);
    }

    [Fact]
    public void La_imagen_se_hace_por_etapas_no_corre_como_root_y_responde_por_su_salud()
    {
        Assert.Equal(2, Dockerfile.Count(l => l.StartsWith("FROM ", StringComparison.Ordinal)));
        Assert.StartsWith("FROM mcr.microsoft.com/dotnet/aspnet:10.0", Dockerfile.Last(l => l.StartsWith("FROM ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("USER $APP_UID", Dockerfile.Single(l => l.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.True(Indice("USER ") < Indice("ENTRYPOINT "));
        Assert.EndsWith("CMD [\"dotnet\", \"opengov.dll\", \"salud\"]", Dockerfile.Single(l => l.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(Dockerfile, l => l.Contains("OPENGOV__ESCUCHAR=http://0.0.0.0:8080", StringComparison.Ordinal));
        Assert.Equal("127.0.0.1:8080:8080", Compose["services/opengov/ports/0"]);
    }

    private static int Indice(string instruccion) => Dockerfile.ToList().FindIndex(l => l.StartsWith(instruccion, StringComparison.Ordinal));

    private static string Leer(string archivo) => File.ReadAllText(Path.Combine(Repositorio.Raiz, archivo)).ReplaceLineEndings("\n");

    /// <summary>The part of YAML the file uses, as paths: nested mappings by two spaces, lists of scalars. Anything else is refused.</summary>
    private static Dictionary<string, string> Yaml(string texto)
    {
        var (hojas, camino) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var linea in texto.Split('\n').Where(l => l.TrimStart() is { Length: > 0 } t && t[0] != '#'))
        {
            var partes = Linea().Match(linea);
            Assert.True(partes.Success, $"El lector no conoce esta forma de YAML: «{linea}».");
            var nivel = partes.Groups["sangria"].Length / 2;
            Assert.True(nivel <= camino.Count, $"Sangría inesperada: «{linea}».");
            camino.RemoveRange(nivel, camino.Count - nivel);
            var lista = partes.Groups["item"];
            var prefijo = string.Join('/', camino);
            if (lista.Success) hojas.Add($"{prefijo}/{hojas.Keys.Count(k => k.StartsWith(prefijo + "/", StringComparison.Ordinal))}", lista.Value.Trim('"'));
            else
            {
                camino.Add(partes.Groups["clave"].Value);
                var (ruta, valor) = (string.Join('/', camino), partes.Groups["valor"].Value.Trim());
                Assert.False(hojas.ContainsKey(ruta), $"«{ruta}» se repite.");
                if (valor.Length > 0 || nivel == 1) hojas[ruta] = valor.Trim('"');
            }
        }

        return hojas;
    }

    [GeneratedRegex(@"^(?<sangria>(  )*)(- (?<item>\S.*)|(?<clave>[A-Za-z_0-9-]+):(?<valor> .*)?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Linea();

    [GeneratedRegex("Password=", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ClaveCitada();
}
