using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>A parameter of the query that cannot be used (400, and it says which).</summary>
public sealed class BadParameterException(string parameter, string message) : Exception(message)
{
    public string Parameter => parameter;
}

/// <summary>Las dos fechas con que se puede leer todo recurso público.</summary>
/// <param name="EnFecha">Como estaba vigente al terminar ese día legal (AAAA-MM-DD, hora del centro de México).</param>
/// <param name="ConocidoEn">Como estaba publicado en ese instante (RFC 3339), byte por byte.</param>
public sealed record TimeParameters([FromQuery(Name = "en_fecha")] string? EnFecha, [FromQuery(Name = "conocido_en")] string? ConocidoEn)
{
    /// <summary>The legal day the answer speaks of, for what is computed at reading.</summary>
    public DateOnly Day(TimeProvider clock) => Parse() switch
    {
        { InForceOn: { } day } => day,
        { KnownAt: { } instant } => instant.ToLegalDay(),
        _ => clock.GetToday(),
    };

    private static readonly string[] Rfc3339 = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    internal PointInTime Parse() => new(
        EnFecha is null ? null : DateOnly.TryParseExact(EnFecha, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new BadParameterException("en_fecha", "Debe ser una fecha AAAA-MM-DD, por ejemplo 2019-10-15."),
        ConocidoEn is null ? null : DateTimeOffset.TryParseExact(ConocidoEn, Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime() : throw new BadParameterException("conocido_en", "Debe ser un instante RFC 3339, por ejemplo 2019-10-15T18:00:00Z."));
}

internal sealed record PointInTime(DateOnly? InForceOn, DateTimeOffset? KnownAt)
{
    public static PointInTime Now { get; } = new(null, null);

    public bool IsNow => this is { InForceOn: null, KnownAt: null };

    public void AddTo(NpgsqlCommand command)
    {
        if (InForceOn is { } day) command.Parameters.AddWithValue("en_fecha", day);
        if (KnownAt is { } instant) command.Parameters.AddWithValue("conocido_en", instant);
    }
}

/// <summary>Los parámetros que toda lista acepta.</summary>
/// <param name="Limite">Cuántos elementos por página, de 1 a 200; 50 si se omite.</param>
/// <param name="Cursor">Dónde seguir: el valor viene en paginacion.siguiente y no se construye a mano.</param>
/// <param name="Orden">En qué orden; con guion delante, de mayor a menor. La relevancia va siempre de más a menos y pide q.</param>
/// <param name="Q">Búsqueda de texto en español; ignora acentos y reconoce derivados.</param>
/// <param name="Incluir">total agrega el número de elementos que cumplen.</param>
/// <param name="Campos">Miembros que se quieren, separados por comas.</param>
public sealed record ListParameters(
    [FromQuery(Name = "limite")] string? Limite, [FromQuery(Name = "cursor")] string? Cursor, [FromQuery(Name = "orden")] string? Orden,
    [FromQuery(Name = "q")] string? Q, [FromQuery(Name = "incluir")] string? Incluir, [FromQuery(Name = "campos")] string? Campos)
{
    public const int LimitePorOmision = 50;
    public const int LimiteMaximo = 200;
    public const int QMaximo = 200;

    /// <summary>The page size asked for, or 400.</summary>
    public int ParseLimit() => Limite is null ? LimitePorOmision
        : int.TryParse(Limite, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LimiteMaximo ? limit
        : throw new BadParameterException("limite", $"Debe ser un número de 1 a {LimiteMaximo}.");
}

/// <summary>Una página de una lista.</summary>
/// <param name="Datos">Los elementos.</param>
/// <param name="Paginacion">Cómo seguir.</param>
public sealed record Pagina<T>(IReadOnlyList<T> Datos, Paginacion Paginacion);

/// <summary>Dónde va la lectura de una lista.</summary>
/// <param name="Limite">Tamaño de página.</param>
/// <param name="HayMas">Verdadero si hay otra página.</param>
/// <param name="Siguiente">Dirección de la página siguiente; nula en la última.</param>
/// <param name="Anterior">Siempre nulo: las listas se recorren hacia adelante.</param>
/// <param name="Total">Cuántos elementos cumplen, si se pidió con incluir=total.</param>
public sealed record Paginacion(int Limite, bool HayMas, string? Siguiente, string? Anterior, int? Total)
{
    /// <summary>A list that always fits whole.</summary>
    public static Paginacion Complete(int count) => new(count, HayMas: false, null, null, count);
}

/// <summary>Cuántos elementos hay de cada valor, entre los que cumplen los filtros.</summary>
/// <param name="Total">Cuántos elementos cumplen los filtros.</param>
/// <param name="Miembros">Los miembros por los que se cuenta, siempre los mismos y en el mismo orden.</param>
public sealed record Facetas(int Total, IReadOnlyList<Faceta> Miembros)
{
    public const int ValoresMaximo = 200;
}

/// <summary>Los valores de un miembro. Un elemento con varios valores cuenta en cada uno, así que las cuentas pueden sumar más que el total.</summary>
/// <param name="Miembro">Nombre del filtro con que se pide cada valor.</param>
/// <param name="Valores">Sus valores, del más frecuente al menos; hasta 200.</param>
public sealed record Faceta(string Miembro, IReadOnlyList<ValorContado> Valores);

/// <summary>Un valor y cuántos elementos lo tienen.</summary>
/// <param name="Valor">El valor, tal como se pide en el filtro.</param>
/// <param name="Total">Cuántos elementos lo tienen.</param>
public sealed record ValorContado(string Valor, int Total);

/// <summary>Los parámetros con que se cuenta, además de los filtros de la lista.</summary>
/// <param name="Q">Búsqueda de texto en español; ignora acentos y reconoce derivados.</param>
public sealed record FacetParameters([FromQuery(Name = "q")] string? Q);
