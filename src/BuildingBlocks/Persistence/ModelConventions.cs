using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OpenGov.BuildingBlocks;

/// <summary>What every module's model has in common.</summary>
public static class ModelConventions
{
    private const string AppendOnly = "opengov:append-only";

    /// <summary>Maps a nested part of an aggregate to one jsonb column; changes are found by comparing what would be written.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, Json.Stored),
            text => JsonSerializer.Deserialize<T>(text, Json.Stored)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Json.Stored) == JsonSerializer.Serialize(b, Json.Stored),
                value => JsonSerializer.Serialize(value, Json.Stored).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Json.Stored), Json.Stored)!));
        return property;
    }

    /// <summary>
    /// Rows written once: nobody, the owner included, updates or deletes them (the host lays the triggers and the rights when it migrates).
    /// What of it does change is split to another table, which may be updated and never deleted.
    /// </summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(AppendOnly, true);

    public static bool IsAppendOnly(this IReadOnlyEntityType entity) => entity.FindAnnotation(AppendOnly) is not null;

    /// <summary>Enums are stored by their wire name, so that the database reads like the contract.</summary>
    internal sealed class EnumAsText<TEnum>() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<TEnum, string>(
        value => Json.SnakeCase(value.ToString()), text => Parse(text))
        where TEnum : struct, Enum
    {
        private static readonly Dictionary<string, TEnum> ByName =
            Enum.GetValues<TEnum>().ToDictionary(v => Json.SnakeCase(v.ToString()), StringComparer.Ordinal);

        private static TEnum Parse(string text) => ByName[text];
    }

    internal static void ApplyConventions(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType)) ConfigureAggregate(model.Entity(entity.ClrType));

            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum && property.GetValueConverter() is null)
                {
                    property.SetValueConverter(typeof(EnumAsText<>).MakeGenericType(type));
                    property.SetMaxLength(40);
                }

                property.SetColumnName(property.Name == "xmin" ? "xmin" : Json.SnakeCase(property.Name));
            }

            var table = entity.GetTableName()!;
            foreach (var key in entity.GetKeys()) key.SetName($"pk_{table}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"ix_{table}_{string.Join('_', index.Properties.Select(p => Json.SnakeCase(p.Name)))}");
        }
    }

    private static void ConfigureAggregate(EntityTypeBuilder aggregate)
    {
        aggregate.HasKey(nameof(AggregateRoot.Id));
        aggregate.Property(nameof(AggregateRoot.Id)).ValueGeneratedNever();
        aggregate.Property(nameof(AggregateRoot.Folio)).HasMaxLength(AggregateRoot.FolioMaximo);
        aggregate.HasIndex(nameof(AggregateRoot.Folio)).IsUnique();
        aggregate.Ignore(nameof(AggregateRoot.Events));
        if (!aggregate.Metadata.IsAppendOnly()) aggregate.Property<uint>("xmin").IsRowVersion(); // its row never changes: the version in its history is the guard
    }
}
