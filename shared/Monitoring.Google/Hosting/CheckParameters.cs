using System.Globalization;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// Reads <c>date</c>, <c>from</c>+<c>to</c>, <c>days</c>, <c>as_of</c>, <c>dry_run</c> and <c>force</c>. Anything else,
/// and anything unreadable, is refused with a sentence: a misspelt <c>dryrun</c> must not send.
/// </summary>
public static class CheckParameters
{
    public static IReadOnlyList<string> Names { get; } = ["date", "from", "to", "days", "as_of", "dry_run", "force"];

    /// <param name="query">The request's query string.</param>
    /// <param name="now">The time of the run.</param>
    /// <param name="mostDates">The most dates that the function takes at once.</param>
    /// <exception cref="BadRequestException">The query cannot be understood.</exception>
    public static CheckRequest Read(IQueryCollection query, DateTimeOffset now, int mostDates = CheckRequest.MaxDates)
    {
        RefuseUnknown(query);
        var asOf = Single(query, "as_of") is { } text ? (DateTimeOffset?)AsOf(text, now) : null;
        return new CheckRequest(asOf ?? now)
        {
            IsAsOf = asOf is not null,
            Dates = Dates(query, PipelineClock.GameDateAt(asOf ?? now), mostDates),
            DryRun = Flag(query, "dry_run"),
            Force = Flag(query, "force"),
        };
    }

    private static void RefuseUnknown(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new BadRequestException($"There is no parameter '{unknown}'; there are {string.Join(", ", Names)}.");
        }
    }

    private static IReadOnlyList<DateOnly> Dates(IQueryCollection query, DateOnly today, int mostDates)
    {
        var (date, from, to, days) = (Single(query, "date"), Single(query, "from"), Single(query, "to"), Single(query, "days"));
        return (date, from, to, days) switch
        {
            (null, null, null, null) => [],
            ({ } one, null, null, null) => [GameDate("date", one)],
            (null, { } first, { } last, null) => Range(GameDate("from", first), GameDate("to", last), mostDates),
            (null, null, null, { } count) => Days(count, mostDates) is var span ? Range(today.AddDays(-span), today.AddDays(-1), mostDates) : [],
            (null, _, _, null) => throw new BadRequestException("'from' and 'to' belong together: give both, or one 'date'."),
            _ => throw new BadRequestException("Give either 'date', or 'from' and 'to', or 'days'; not several of them."),
        };
    }

    private static IReadOnlyList<DateOnly> Range(DateOnly from, DateOnly to, int mostDates) => (to.DayNumber - from.DayNumber + 1) switch
    {
        < 1 => throw new BadRequestException($"'from' ({from:yyyy-MM-dd}) lies after 'to' ({to:yyyy-MM-dd})."),
        var count when count > mostDates => throw new BadRequestException(
            $"From {from:yyyy-MM-dd} to {to:yyyy-MM-dd} are {count} days; at most {mostDates} can be asked about at once."),
        var length => [.. Enumerable.Range(0, length).Select(from.AddDays)],
    };

    private static int Days(string text, int mostDates) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= 1 && days <= mostDates
            ? days
            : throw new BadRequestException($"'days' is a whole number from 1 to {mostDates}, not '{text}'.");

    internal static DateOnly GameDate(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new BadRequestException($"'{name}' is a game date such as 2026-01-16, not '{text}'.");

    private static DateTimeOffset AsOf(string text, DateTimeOffset now) =>
        !HasZone(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? throw new BadRequestException($"'as_of' is a time with its zone such as 2026-01-16T18:00:00Z, not '{text}'.")
            : instant > now
                ? throw new BadRequestException($"'as_of' lies in the future: {instant.UtcDateTime:yyyy-MM-dd HH:mm} UTC; nothing is known of it.")
                : instant.ToUniversalTime();

    // "+05:00" arrives as " 05:00" unless the caller escaped the plus; both are refused rather than read as local time.
    private static bool HasZone(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is var t && t > 0
        && (text.EndsWith('Z') || text.IndexOfAny(['+', '-'], t) > 0);

    internal static bool Flag(IQueryCollection query, string name) => Single(query, name) switch
    {
        null => false,
        "true" or "1" or "" => true,
        "false" or "0" => false,
        { } other => throw new BadRequestException($"'{name}' is true or false, not '{other}'."),
    };

    internal static string? Single(IQueryCollection query, string name) => query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } only => only[0],
        _ => throw new BadRequestException($"'{name}' is given more than once."),
    };
}
