using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenGov.Host;

/// <summary>Adds to each operation what its metadata implies: headers it takes, filters it offers, scopes, and every status it can really give.</summary>
internal sealed class OperationTruth : IOperationFilter
{
    private const string Trace = "X-Request-Id";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var method = context.ApiDescription.HttpMethod ?? "";
        var scope = metadata.OfType<ScopeRequirement>().SingleOrDefault();
        operation.Parameters ??= [];

        operation.Security = scope is null && !metadata.OfType<TokenRequired>().Any() ? []
            : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(TokenAuthentication.Name, context.Document)] = [] }];
        operation.AddExtension("x-alcances", new JsonNodeExtension(scope is null ? [] : new JsonArray(scope.Scope)));

        foreach (var place in operation.Parameters.OfType<OpenApiParameter>())
        {
            if (place is { Name: "cursor", In: ParameterLocation.Path }) place.Description = "Número del cambio en la bitácora.";
            place.Description ??= Places.GetValueOrDefault(place.Name ?? "");
            if (place is { Name: "limite", In: ParameterLocation.Query }) place.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{ListParameters.LimiteMaximo}", Default = ListParameters.LimitePorOmision };
        }

        // What is missing is answered by the handler, so it is bound as null, and the framework takes that for optional.
        var demanded = context.ApiDescription.ParameterDescriptions.Where(p => p.CustomAttributes().Concat((p.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttributes(inherit: true) ?? []).OfType<RequiredAttribute>().Any()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(p => demanded.Contains(p.Name ?? ""))) parameter.Required = true;
        foreach (var filter in metadata.OfType<OfferedFilters>().SelectMany(f => f.Filters)) operation.Parameters.Add(filter.IsDay ? Day(filter) : Offered(filter));
        foreach (var order in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.Name == "orden").Select(p => p.Schema).OfType<OpenApiSchema>())
            order.Enum = [.. metadata.OfType<OfferedFilters>().SelectMany(f => f.Orders).Select(name => (JsonNode)name)];
        if (metadata.OfType<IfMatchRequired>().Any()) operation.Parameters.Add(Shared(context, Parameter("If-Match", ParameterLocation.Header, "ETag de la versión que se leyó, por ejemplo \"v3\".", required: true)));
        if (IdempotencyMiddleware.Takes(method, metadata)) operation.Parameters.Add(Shared(context, Parameter("Idempotency-Key", ParameterLocation.Header, "Clave de 1 a 255 caracteres ASCII visibles: repetir la petición con la misma clave en 24 horas devuelve la misma respuesta, salvo que lleve un secreto: ese se muestra una sola vez, y repetir no hace nada otra vez y responde 409 secreto_ya_mostrado, con la dirección de lo creado en Location.")));
        if (HttpMethods.IsGet(method)) operation.Parameters.Add(Shared(context, Parameter("If-None-Match", ParameterLocation.Header, "ETag que ya se tiene: si no cambió, 304.")));
        if (metadata.OfType<FileBody>().SingleOrDefault() is { } expected) operation.RequestBody ??= Body(expected);
        if (metadata.OfType<FileAnswer>().Any()) operation.Parameters.Add(Shared(context, Parameter("Range", ParameterLocation.Header, "Qué bytes se quieren, por ejemplo bytes=0-1023.")));
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Select(p => p.Schema).OfType<OpenApiSchema>().Where(s => s.Type == JsonSchemaType.String && s.Format is null && s.MaxLength is null)) parameter.MaxLength = 2_000;

        foreach (var media in (operation.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>()).Concat(operation.Responses?.Values.SelectMany(r => r.Content ?? new Dictionary<string, IOpenApiMediaType>()) ?? []))
            if (!media.Key.EndsWith("/json", StringComparison.Ordinal) && !media.Key.EndsWith("+json", StringComparison.Ordinal) && media.Value is OpenApiMediaType file) file.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };

        foreach (var status in Statuses(metadata, method, context.ApiDescription.RelativePath ?? "", scope is not null)) AddProblem(operation, context, status);
        if (HttpMethods.IsGet(method)) operation.Responses!.TryAdd("304", Shared(context, "SinCambios", () => new OpenApiResponse { Description = "No ha cambiado desde la versión que ya se tiene." }));
        foreach (var (status, response) in operation.Responses!)
            if (response is OpenApiResponse own) AddHeaders(own, context, [Trace, .. HeadersOf(status, method, metadata.OfType<SecretAnswer>().Any())]);
    }

    /// <summary>What an answer of that status may carry besides the trace.</summary>
    private static IEnumerable<string> HeadersOf(string status, string method, bool isSecret)
    {
        if (status is "200" or "201") yield return "ETag";
        if (status is "200" or "201" or "204" && !HttpMethods.IsGet(method) && !isSecret) yield return "Idempotent-Replayed";
        if (status == "201") yield return "Location";
        if (status == "200" && HttpMethods.IsGet(method)) yield return "Link";
        if (status is "429" or "503") yield return "Retry-After";
        if (status != "503")
        {
            yield return "RateLimit";
            yield return "RateLimit-Policy";
        }
    }

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        [Trace] = "Traza de la petición: cítala al pedir ayuda.",
        ["ETag"] = "Versión de lo que se lee: va en If-Match para cambiarlo, o en If-None-Match para no volver a traerlo.",
        ["Location"] = "Dirección de lo que se creó.",
        ["Link"] = "La página que sigue, con rel=\"next\" (RFC 8288).",
        ["Retry-After"] = "Segundos que conviene esperar.",
        ["RateLimit"] = "Cuánto queda de la cuota (`r`) y en cuántos segundos se repone (`t`).",
        ["RateLimit-Policy"] = "La cuota (`q`) y su ventana en segundos (`w`).",
        ["Idempotent-Replayed"] = "true si es la respuesta guardada de una petición anterior con la misma Idempotency-Key.",
    };

    /// <summary>What a value in a route means, wherever it appears; parameters of handlers carry no documentation of their own.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["folio"] = "Folio del recurso, tal como aparece en su documento.",
        ["recurso"] = "Clase de cosa, como se nombra en la ruta de la API, por ejemplo compromisos.",
        ["consulta_folio"] = "Folio de la consulta pública.",
        ["senal"] = "Solo lo que tiene esta señal.",
        ["desde"] = "Dónde se empieza: un cursor o un tamaño de la bitácora.",
        ["hasta"] = "Dónde se termina: un tamaño de la bitácora.",
        ["tamano"] = "Cuántos cambios tenía la bitácora.",
        ["id"] = "Identificador (UUID) dentro del recurso.",
        ["clave"] = "Clave dentro del recurso, tal como aparece en su documento.",
        ["ejercicio"] = "Folio del ejercicio.",
        ["persona"] = "Folio de la persona.",
        ["evidencia"] = "Identificador de la evidencia.",
        ["Codigo-Seguimiento"] = "Código que se dio a quien presentó la propuesta, para seguirla sin cuenta.",
        ["numero"] = "Número dentro del recurso.",
        ["version"] = "Número de versión.",
        ["campos"] = "Miembros que se quieren, separados por comas; la respuesta trae solo esos.",
        ["limite"] = "Cuántos elementos por página, de 1 a 200; 50 si se omite.",
        ["cursor"] = "Dónde seguir. No se construye a mano: paginacion.siguiente es la dirección completa de la página que sigue, y ya lo lleva.",
        ["formato"] = "json, si se omite, o csv: un zip con un archivo para cada tabla.",
        ["en_fecha"] = "Como estaba vigente al terminar ese día legal (AAAA-MM-DD, hora del centro de México).",
    };

    private static IEnumerable<int> Statuses(IList<object> metadata, string method, string path, bool hasScope)
    {
        int[] any = [400, 401, 429, 500, 503];
        var statuses = any.ToList();
        if (hasScope) statuses.Add(403);
        if (path.Contains('{', StringComparison.Ordinal) || !HttpMethods.IsGet(method)) statuses.Add(404);
        if (!HttpMethods.IsGet(method)) statuses.AddRange([409, 422]);
        if (metadata.OfType<IAcceptsMetadata>().Any() || metadata.OfType<FileBody>().Any()) statuses.AddRange([408, 413, 415]);
        if (metadata.OfType<IfMatchRequired>().Any() || metadata.OfType<FileAnswer>().Any() || !HttpMethods.IsGet(method)) statuses.Add(412);
        if (metadata.OfType<FileAnswer>().Any()) statuses.Add(416);
        if (metadata.OfType<IfMatchRequired>().Any()) statuses.Add(428);
        return statuses.Order();
    }

    private static void AddProblem(OpenApiOperation operation, OperationFilterContext context, int status)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), Shared(context, $"Problema{status}", () => new OpenApiResponse
        {
            Description = Meaning(status),
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(typeof(Problema), context.SchemaRepository) },
            },
        }));
    }

    // Said once and referred to: two hundred operations answer the same problems and take the same headers.
    private static OpenApiResponseReference Shared(OperationFilterContext context, string name, Func<OpenApiResponse> create)
    {
        var components = context.Document.Components ??= new OpenApiComponents();
        components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        if (!components.Responses.ContainsKey(name))
        {
            var response = create();
            AddHeaders(response, context, [Trace, .. HeadersOf(name[^3..], HttpMethods.Post, isSecret: false)]);
            components.Responses[name] = response;
        }

        return new OpenApiResponseReference(name, context.Document);
    }

    private static OpenApiParameterReference Shared(OperationFilterContext context, OpenApiParameter parameter)
    {
        var components = context.Document.Components ??= new OpenApiComponents();
        components.Parameters ??= new Dictionary<string, IOpenApiParameter>();
        components.Parameters.TryAdd(parameter.Name!, parameter);
        return new OpenApiParameterReference(parameter.Name!, context.Document);
    }

    private static string Meaning(int status) => status switch
    {
        400 => "Sintaxis, parámetro o encabezado mal formado.",
        401 => "Falta el token, o el que se envió no es válido.",
        403 => "El token no tiene el alcance que se pide.",
        404 => "No existe, o no es público.",
        408 => "El cuerpo no llegó completo a tiempo.",
        409 => "El estado no lo permite; `codigo` es la regla.",
        412 => "El recurso cambió desde que se leyó.",
        413 => "El cuerpo pasa de lo que se admite: 1 MiB, o lo que diga la operación si recibe un archivo.",
        415 => "El cuerpo no es de un tipo que la operación admite.",
        416 => "El rango que se pide no está en el archivo.",
        422 => "Bien formado, pero no aceptable: `errores` dice qué miembro, o falta lo que el paso exige.",
        428 => "Falta If-Match.",
        429 => "Demasiadas peticiones; espera lo que dice Retry-After.",
        503 => "No disponible por ahora; espera lo que dice Retry-After.",
        _ => "Falla nuestra; queda registrada con la traza.",
    };

    private static OpenApiRequestBody Body(FileBody file) => new()
    {
        Required = true,
        Description = $"El archivo tal cual, hasta {file.MaxBytes / 1_048_576} MiB. Su tipo se decide por su contenido.",
        Content = file.Types.ToDictionary(type => type, IOpenApiMediaType (_) => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
    };

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string description, bool required = false) => new()
    {
        Name = name, In = place, Description = description, Required = required, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
    };

    private static OpenApiParameter Offered(DocumentFilter filter)
    {
        var parameter = Parameter(filter.Name, ParameterLocation.Query, filter.Description);
        if (filter.Values is { } values) parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] };
        return parameter;
    }

    private static OpenApiParameter Day(DocumentFilter filter) => new()
    {
        Name = filter.Name, In = ParameterLocation.Query, Description = filter.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
    };

    private static void AddHeaders(OpenApiResponse response, OperationFilterContext context, IEnumerable<string> names)
    {
        var components = context.Document.Components ??= new OpenApiComponents();
        components.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var name in names)
        {
            components.Headers.TryAdd(name, new OpenApiHeader { Description = Headers[name], Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 2_000 } });
            response.Headers.TryAdd(name, new OpenApiHeaderReference(name, context.Document));
        }
    }
}
