using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The 1,322 games of 2025-26, planned and as played; the one set of facts every scenario starts from.</summary>
public static class SeasonSchedule
{
    private static readonly Lazy<IReadOnlyList<ScheduledGame>> Season = new(Read);

    public static IReadOnlyList<ScheduledGame> Games => Season.Value;

    private static List<ScheduledGame> Read() =>
        [.. Resources.Text("nba-2025-26-schedule.csv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => Game(line.Split(',')))];

    private static ScheduledGame Game(string[] fields)
    {
        var played = new GameSlot(Date(fields[2]), Instant(fields[3]));
        return new()
        {
            GameId = fields[0],
            Stage = fields[1],
            Away = fields[4],
            Home = fields[5],
            Periods = Number(fields[7]),
            AwayPoints = Number(fields[8]),
            HomePoints = Number(fields[9]),
            Planned = fields[12].Length == 0 ? played : new(Date(fields[12]), Instant(fields[13])),
            Played = played,
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
