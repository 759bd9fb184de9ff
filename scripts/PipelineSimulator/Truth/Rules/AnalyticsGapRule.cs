namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>analytics-completeness-alert</c>: a game that some source has and analytics has not is a Warning two hours after it became due, Critical
/// after twelve. It becomes due with its rows, not before 09:00 ET of the day after.
/// </summary>
internal sealed class AnalyticsGapRule(Coverage coverage) : IRule
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);
    private static readonly TimeSpan TooLate = TimeSpan.FromHours(12);

    public string Alert => "analytics-completeness-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var morning = coverage.DueAt(Processors.Players, date);
        List<(string Id, DateTimeOffset Due)> due = [.. coverage.Games(date)
            .Select(game => (game.GameId, At: coverage.World.FirstArrival(game)))
            .Where(game => game.At is not null)
            .Select(game => (game.GameId, game.At > morning ? game.At.Value : morning))];
        return due.Count == 0
            ? []
            : Spells.Of(
                Alert, new(Entities.Analytics, Processors.Players.Entity, date), due.Min(game => game.Due) + Late,
                due.SelectMany(game => new[] { game.Due + Late, game.Due + TooLate }).Concat(coverage.Moments(Processors.Players, date)),
                at => Judge(due, coverage.Ids(Processors.Players, date, at), at));
    }

    private static Severity? Judge(List<(string Id, DateTimeOffset Due)> due, HashSet<string> present, DateTimeOffset at) => due
        .Where(game => !present.Contains(game.Id) && at >= game.Due + Late)
        .Select(game => (Severity?)(at >= game.Due + TooLate ? Severity.Critical : Severity.Warning))
        .Max();
}
