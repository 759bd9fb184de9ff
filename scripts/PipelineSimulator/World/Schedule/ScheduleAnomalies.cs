using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What else stands in the schedule table on bad days: an older snapshot written again, rows of games whose teams nobody knows yet, and a
/// second game of a team that plays only once.
/// </summary>
internal sealed class ScheduleAnomalies(IReadOnlyList<Fault> faults, Season season)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);
    private const string OtherSource = "cdn_static";
    private const int Placeholders = 2;

    public IEnumerable<SimulatedRow> Rows() => faults.SelectMany(fault => fault.GameDates.SelectMany(date => fault.Kind switch
    {
        FaultKinds.ScheduleSnapshots => season.On(date).SelectMany(Repeated),
        FaultKinds.SchedulePlaceholders => season.On(date).Take(Placeholders).Select(game => Nameless(date, game)),
        FaultKinds.TeamTwice => Second(date),
        _ => [],
    }));

    /// <summary>The game that never is: as its row shows it, from the morning on as planned and after its time as over.</summary>
    public static DateTimeOffset ShownAt(DateOnly date) => ScheduleFeed.SnapshotAt(date);

    /// <summary>An hour after the game was over, rows that call it planned and in progress are written once more.</summary>
    private static IEnumerable<SimulatedRow> Repeated(SimulatedGame game)
    {
        var at = Hourly.FivePast(game.EndsAt!.Value + Again);
        return new[] { game.Played!.Value.TipUtc - Again, game.Played.Value.TipUtc + Again }
            .SelectMany(then => ScheduleRow.Of(game, then, game.EndsAt))
            .Select(row => Changed(row.ToRow(at), ("data_source", OtherSource)));
    }

    private static SimulatedRow Nameless(DateOnly date, SimulatedGame game) => Changed(
        ScheduleRow.Of(game, game.Played!.Value.TipUtc - Again, game.EndsAt).Last().ToRow(ShownAt(date)),
        ("game_id", Id(game, '8')), ("home_team_tricode", ""), ("away_team_tricode", ""));

    /// <summary>The home team of the first game meets the guest of the last one: both play another game on that date.</summary>
    private IEnumerable<SimulatedRow> Second(DateOnly date)
    {
        List<SimulatedGame> games = [.. season.On(date)];
        if (games.Count == 0)
        {
            return [];
        }

        var (first, last) = (games[0], games[^1]);
        return new[] { ShownAt(date), Hourly.FivePast(last.EndsAt!.Value) }
            .SelectMany(at => ScheduleRow.Of(last, at, last.EndsAt).TakeLast(1).Select(row => Changed(
                row.ToRow(at), ("game_id", Id(last, '9')), ("home_team_tricode", first.Home), ("away_team_tricode", games.Count > 1 ? last.Away : "XXX"))));
    }

    private static string Id(SimulatedGame game, char mark) => string.Create(CultureInfo.InvariantCulture, $"{game.GameId[..5]}{mark}{game.GameId[6..]}");

    private static SimulatedRow Changed(SimulatedRow row, params ReadOnlySpan<(string Column, object? Value)> changes)
    {
        var values = new Dictionary<string, object?>(row.Values);
        foreach (var (column, value) in changes)
        {
            values[column] = value;
        }

        return row with { Values = values };
    }
}
