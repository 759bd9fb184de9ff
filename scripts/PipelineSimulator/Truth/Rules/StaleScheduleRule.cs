namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>schedule-staleness-alert</c>: a game that is not Final four hours after its tip is a Warning; after eight hours, or with half of the slate, it
/// is Critical. A team that plays twice on one date is worth a line.
/// </summary>
internal sealed class StaleScheduleRule(Coverage coverage) : IRule
{
    private const double HalfTheSlate = 0.5;
    private static readonly TimeSpan Late = TimeSpan.FromHours(4);
    private static readonly TimeSpan TooLate = TimeSpan.FromHours(8);

    public string Alert => "schedule-staleness-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        List<(DateTimeOffset Tip, DateTimeOffset? Final)> games =
            [.. coverage.Games(date).Select(game => (game.Played!.Value.TipUtc, coverage.World.FinalAt(game)))];
        var cell = new Cell(Entities.Orchestration, Entities.Schedule, date);
        return games.Count == 0
            ? []
            : Spells.Of(
                Alert, cell, games.Min(game => game.Tip) + Late,
                games.SelectMany(game => new[] { game.Tip + Late, game.Tip + TooLate, game.Final ?? game.Tip }),
                at => Judge(games, at)).Concat(Twice(date, cell));
    }

    private static Severity? Judge(List<(DateTimeOffset Tip, DateTimeOffset? Final)> games, DateTimeOffset at)
    {
        var stale = games.FindAll(game => at >= game.Tip + Late && !(game.Final <= at));
        return stale.Count == 0 ? null
            : stale.Exists(game => at >= game.Tip + TooLate) || stale.Count >= HalfTheSlate * games.Count ? Severity.Critical
            : Severity.Warning;
    }

    private IEnumerable<Spell> Twice(DateOnly date, Cell cell) =>
        coverage.World.Scenario.Faults.Any(fault => fault.Kind == FaultKinds.TeamTwice && fault.GameDates.Contains(date))
            ? [new(Alert, cell, Severity.Info, ScheduleAnomalies.ShownAt(date), null, ScheduleAnomalies.ShownAt(date))]
            : [];
}
