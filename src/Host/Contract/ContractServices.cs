using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace OpenGov.Host;

/// <summary>The OpenAPI document, which is the product for whoever programs against us.</summary>
internal static class ContractServices
{
    private const string Description = """
        API del plan de acción local de gobierno abierto: integración del Secretariado Técnico Local, mesas de participación, compromisos,
        difusión y consulta, y seguimiento independiente. Todo lo público se lee sin token y como estaba en cualquier fecha (`en_fecha`) o
        como se había publicado en cualquier instante (`conocido_en`). Todo error es `application/problem+json` con un `codigo` estable.
        Un número lleva hasta 15 cifras, de las que hasta 6 pueden ser decimales, y se escribe sin ceros al final: 12.5, aunque se haya enviado 12.50.
        """;

    public static void AddContract(this WebApplicationBuilder builder, IReadOnlyList<IModule> modules)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSingleton<ContractExamples>();
        builder.Services.AddSingleton(provider => new ContractDocument(provider.CreateScope().ServiceProvider.GetRequiredService<ISwaggerProvider>()));
        builder.Services.AddSingleton<IPublishedContract>(provider => provider.GetRequiredService<ContractDocument>());
        builder.Services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "OpenGov: plan de acción local de gobierno abierto",
                Version = "1.0.0",
                Description = Description,
                License = new OpenApiLicense { Name = "CC-BY-4.0 (los datos)", Identifier = "CC-BY-4.0" },
            });
            options.AddServer(new OpenApiServer { Url = "/", Description = "Esta instalación" });
            options.AddSecurityDefinition(TokenAuthentication.Name, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Token `opengov_pat_…`. Alcances:\n\n" + string.Join('\n', modules.SelectMany(m => m.Scopes).Select(s => $"- `{s.Name}`: {s.Description}")),
            });
            options.CustomSchemaIds(SchemaIds.Of);
            options.MapType<JsonObject>(() => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true });
            options.SupportNonNullableReferenceTypes();
            foreach (var xml in Directory.EnumerateFiles(AppContext.BaseDirectory, "OpenGov.*.xml").Append(Path.Combine(AppContext.BaseDirectory, "opengov.xml")).Where(File.Exists)) options.IncludeXmlComments(xml);
            options.SchemaFilter<SchemaTruth>();
            options.OperationFilter<OperationTruth>();
            options.OperationFilter<ExampleTruth>();
            options.DocumentFilter<DocumentTruth>();
        });
    }

    public static void MapContract(this WebApplication app)
    {
        app.MapDiscovery();
        app.MapGet("/api/v1/openapi.json", (ContractDocument contract) => Results.Text(contract.Json, "application/json")).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
        app.MapGet("/api/v1/openapi.yaml", (ContractDocument contract) => Results.Text(contract.Yaml, "application/yaml")).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "desarrolladores/api";
            ui.DocumentTitle = "OpenGov: API";
            ui.SwaggerEndpoint("/api/v1/openapi.json", "v1");
        });
    }
}

/// <summary>The document, written once: it cannot change while the host runs.</summary>
internal sealed class ContractDocument(ISwaggerProvider provider) : IPublishedContract
{
    private readonly Lazy<OpenApiDocument> document = new(() => provider.GetSwagger("v1"));
    private readonly Lazy<string> json = new(() => Write(provider, text => new OpenApiJsonWriter(text)));
    private readonly Lazy<string> yaml = new(() => Write(provider, text => new OpenApiYamlWriter(text)));

    public string Json => json.Value;

    public string Yaml => yaml.Value;

    public string Title => document.Value.Info.Title!;

    public string Version => document.Value.Info.Version!;

    /// <summary>What anybody may list without knowing a folio.</summary>
    public IEnumerable<ListedResource> Lists =>
        from path in document.Value.Paths
        where !path.Key.Contains('{', StringComparison.Ordinal)
        let read = path.Value.Operations?.GetValueOrDefault(HttpMethod.Get)
        where read is { Security: null or { Count: 0 } }
        orderby path.Key
        select new ListedResource(path.Key.Split('/')[^1], read.Summary ?? "", path.Key);

    private static string Write(ISwaggerProvider provider, Func<TextWriter, IOpenApiWriter> writer)
    {
        using var text = new StringWriter { NewLine = "\n" };
        provider.GetSwagger("v1").SerializeAs(OpenApiSpecVersion.OpenApi3_1, writer(text));
        return text.ToString();
    }
}

/// <summary>A list that needs no folio and no token.</summary>
internal sealed record ListedResource(string Name, string Summary, string Path);

/// <summary>Schema names a generator turns into good class names.</summary>
internal static class SchemaIds
{
    public static string Of(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}De{string.Concat(type.GetGenericArguments().Select(Of))}" : type.Name;
}
