using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenGov.Host;

/// <summary>
/// Makes a schema say what is enforced: limits come from the validators that enforce them, required members from the reader
/// that demands them, enum values from the writer that writes them.
/// </summary>
internal sealed class SchemaTruth(IServiceProvider services) : ISchemaFilter
{
    /// <summary>Extension of a member that an answer does not always carry.</summary>
    public const string LeftOut = "x-se-omite";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema target) return;

        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (type.IsEnum)
        {
            target.Type = JsonSchemaType.String;
            target.Format = null;
            target.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)Json.SnakeCase(name))];
        }
        else if (target.Properties is { Count: > 0 } properties)
        {
            target.AdditionalPropertiesAllowed = false;
            target.Required = Json.Wire.GetTypeInfo(type).Properties.Where(p => p.IsRequired).Select(p => p.Name).Where(properties.ContainsKey).Order(StringComparer.Ordinal).ToHashSet();
            foreach (var property in properties.Values.OfType<OpenApiSchema>()) Bound(property);
            foreach (var member in Json.Wire.GetTypeInfo(type).Properties.Where(IsNullable).Where(m => properties.ContainsKey(m.Name)))
                properties[member.Name] = OrNull(properties[member.Name]);
            foreach (var member in Json.Wire.GetTypeInfo(type).Properties.Where(MayBeLeftOut))
                if (properties.TryGetValue(member.Name, out var left) && left is OpenApiSchema own) (own.Extensions ??= new Dictionary<string, IOpenApiExtension>())[LeftOut] = new JsonNodeExtension(true);
            ApplyValidators(type, target, properties);
        }
        else Bound(target);
    }

    // What a standard defines with members that come or not, as RFC 6902 does; ours always come.
    private static bool MayBeLeftOut(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).OfType<JsonIgnoreAttribute>().Any(a => a.Condition is not (JsonIgnoreCondition.Never or JsonIgnoreCondition.Always)) is true;

    private static bool IsNullable(JsonPropertyInfo member) => Nullable.GetUnderlyingType(member.PropertyType) is not null || member.IsGetNullable;

    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Type: { } type } own)
        {
            own.Type = type | JsonSchemaType.Null;
            return own;
        }

        return new OpenApiSchema { Description = schema.Description, OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }

    private static void Bound(OpenApiSchema property)
    {
        if (property.Type?.HasFlag(JsonSchemaType.Number) == true) (property.Minimum, property.Maximum) = (property.Minimum ?? $"-{Decimales.Maximo}", property.Maximum ?? $"{Decimales.Maximo}");
        if (property.Type?.HasFlag(JsonSchemaType.String) == true && property.Format is null && property.Enum is null or { Count: 0 }) property.MaxLength ??= Texto.MaximoGeneral;
        if (property.Items is OpenApiSchema items) Bound(items);
    }

    private void ApplyValidators(Type type, OpenApiSchema target, IDictionary<string, IOpenApiSchema> properties)
    {
        using var scope = services.CreateScope();
        var validators = scope.ServiceProvider.GetServices(typeof(IValidator<>).MakeGenericType(type)).OfType<IValidator>().ToList();
        if (validators is []) return;
        if (validators is not [var validator])
            throw new InvalidOperationException($"{type.Name} has {validators.Count} validators ({string.Join(", ", validators.Select(v => v.GetType().FullName))}): what the contract says of it would be true of one. Keep one.");

        foreach (var name in Demanded(validator.CreateDescriptor()).Where(properties.ContainsKey))
        {
            target.Required!.Add(name);
            if (properties[name] is OpenApiSchema { Type: { } nullable } own) own.Type = nullable & ~JsonSchemaType.Null;
            else if (properties[name] is OpenApiSchema { OneOf: [var it, ..] }) properties[name] = it;
        }

        foreach (var member in validator.CreateDescriptor().GetMembersWithValidators())
        {
            if (!properties.TryGetValue(Json.SnakeCase(member.Key), out var found) || found is not OpenApiSchema declared) continue;

            // RuleForEach judges what the list holds
            var property = declared is { Items: OpenApiSchema items } && declared.Type?.HasFlag(JsonSchemaType.Array) == true ? items : declared;

            foreach (var (rule, _) in member)
            {
                switch (rule)
                {
                    case ILengthValidator length when property.Type?.HasFlag(JsonSchemaType.String) == true:
                        property.MaxLength = length.Max > 0 ? length.Max : property.MaxLength;
                        property.MinLength = length.Min > 0 ? length.Min : property.MinLength;
                        break;
                    case IRegularExpressionValidator shape:
                        property.Pattern = shape.Expression;
                        break;
                    case IInclusiveBetweenValidator between:
                        property.Minimum = Convert.ToString(between.From, System.Globalization.CultureInfo.InvariantCulture);
                        property.Maximum = Convert.ToString(between.To, System.Globalization.CultureInfo.InvariantCulture);
                        break;
                }
            }
        }
    }

    /// <summary>Members that the reader would let be absent, and the rule does not, whatever the others say.</summary>
    private static IEnumerable<string> Demanded(IValidatorDescriptor descriptor) =>
        from rule in descriptor.Rules
        where rule is { HasCondition: false, PropertyName: { } name } && !name.Contains('.', StringComparison.Ordinal) && !name.Contains('[', StringComparison.Ordinal)
            && !rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>))
        where rule.Components.Any(c => c is { HasCondition: false, HasAsyncCondition: false, Validator: INotEmptyValidator or INotNullValidator })
        select Json.SnakeCase(rule.PropertyName);
}
