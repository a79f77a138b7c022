namespace OpenGov.BuildingBlocks;

/// <summary>Instants are UTC; legal days are those of central Mexico.</summary>
public static class ClockExtensions
{
    private static readonly TimeZoneInfo Mexico = TimeZoneInfo.FindSystemTimeZoneById("America/Mexico_City");

    public static DateOnly GetToday(this TimeProvider clock) => clock.GetUtcNow().ToLegalDay();

    public static DateOnly ToLegalDay(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Mexico).DateTime);

    /// <summary>The first instant that is not of that legal day any more.</summary>
    public static DateTimeOffset EndOf(DateOnly legalDay) =>
        new(TimeZoneInfo.ConvertTimeToUtc(legalDay.AddDays(1).ToDateTime(TimeOnly.MinValue), Mexico), TimeSpan.Zero);
}
