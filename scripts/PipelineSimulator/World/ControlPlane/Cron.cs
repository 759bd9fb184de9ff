using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The five fields of a scheduler's line, read in its zone: enough for the pipeline's jobs.</summary>
internal sealed class Cron(string line, string zone)
{
    private const int LongestMinutes = 60 * 24 * 60;
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    private readonly string[] _fields = line.Split(' ');

    /// <summary>Its occurrences, newest first, from a moment back to sixty days before.</summary>
    public IEnumerable<DateTimeOffset> Before(DateTimeOffset instant)
    {
        var minute = new DateTimeOffset(instant.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        return Enumerable.Range(0, LongestMinutes).Select(ago => minute.AddMinutes(-ago)).Where(Matches);
    }

    /// <summary>In order; the end is not among them.</summary>
    public IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to)
    {
        var first = new DateTimeOffset((from.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        for (var minute = first; minute < to; minute = minute.AddMinutes(1))
        {
            if (Matches(minute))
            {
                yield return minute;
            }
        }
    }

    private bool Matches(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone);
        return IsIn(_fields[0], local.Minute, 59) && IsIn(_fields[1], local.Hour, 23) && IsIn(_fields[2], local.Day, 31)
            && IsIn(_fields[3], local.Month, 12) && IsIn(_fields[4], (int)local.DayOfWeek, 6);
    }

    private static bool IsIn(string field, int value, int last) => field.Split(',').Any(part => part.Split('/') is var range
        && Bounds(range[0], last) is var (from, to)
        && value >= from && value <= to
        && (value - from) % (range.Length > 1 ? Number(range[1]) : 1) == 0);

    private static (int From, int To) Bounds(string range, int last) => range.Split('-') switch
    {
        ["*"] => (0, last),
        [var from, var to] => (Number(from), Number(to)),
        [var only] => (Number(only), Number(only)),
        _ => throw new FormatException($"'{range}' is no range of a cron line."),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
