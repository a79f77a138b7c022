namespace OpenGov.BuildingBlocks;

/// <summary>Instants are UTC; legal days are those of central Mexico.</summary>
public static class ClockExtensions
{
    private static readonly TimeZoneInfo Mexico = TimeZoneInfo.FindSystemTimeZoneById("America/Mexico_City");

    public static DateOnly GetToday(this TimeProvider clock) => clock.GetUtcNow().ToLegalDay();

    public static DateOnly ToLegalDay(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Mexico).DateTime);
}
