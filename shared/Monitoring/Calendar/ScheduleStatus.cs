namespace NbaPipeline.Monitoring.Calendar;

/// <summary>The status codes of <c>nba_raw.nbac_schedule</c>, and every way in which it has said "called off".</summary>
public static class ScheduleStatus
{
    public const long Scheduled = 1;
    public const long InProgress = 2;
    public const long Final = 3;

    // The pipeline has written a postponement as code 4, as code 9 and as four different texts.
    private static readonly HashSet<long> CalledOffCodes = [4, 9];
    private static readonly string[] CalledOffTexts = ["Postponed", "Cancelled", "Canceled", "PPD"];

    public static bool SaysCalledOff(GameSighting row) =>
        (row.Status is { } code && CalledOffCodes.Contains(code))
        || CalledOffTexts.Any(text => row.StatusText?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true);
}
