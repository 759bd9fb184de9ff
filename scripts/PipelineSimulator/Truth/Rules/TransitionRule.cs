namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>phase-transition-alert</c>: what a phase needs is there, it is due, and it has not begun: half an hour after both a Warning, two hours after
/// Critical. It has begun with its first rows, or with the first run of any of its processors that could find something, whatever became of that.
/// </summary>
internal sealed class TransitionRule(Coverage coverage) : IRule
{
    private const double Enough = 0.8;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TooLate = TimeSpan.FromHours(2);
    private static readonly TimeOnly FeaturesDue = new(11, 45);

    public string Alert => "phase-transition-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var (games, isYoung) = (coverage.Games(date), coverage.World.Season.IsBootstrap(date));
        return games.Count == 0 ? [] : Starts(date, games).Where(start => !isYoung || start.Phase == Entities.Analytics)
            .SelectMany(start => start.ReadyAt is { } ready ? Of(start, date, ready) : []);
    }

    /// <summary>Box scores and grades count from the first game on; anything else needs four games of five. Before the games means before the last tip.</summary>
    private IEnumerable<Start> Starts(DateOnly date, IReadOnlyList<SimulatedGame> games)
    {
        var many = (int)Math.Ceiling(Enough * games.Count);
        var lastTip = games.Max(game => game.Played!.Value.TipUtc);
        var analysed = Came(Processors.Players, date, many);
        var boxScore = games.Select(coverage.World.FirstArrival).Min();
        return
        [
            new(Entities.Precompute, Entities.WholeOfPrecompute, Processors.Features, EasternTime.At(date, FeaturesDue), Before(lastTip, Came(Processors.UpcomingPlayers, date, many))),
            new(Entities.Predictions, Processors.Predictions.Entity, Processors.Predictions, DueAt(Processors.Predictions), Before(lastTip, Came(Processors.Features, date, many))),
            new(Entities.Analytics, Entities.WholeOfAnalytics, Processors.Players, DueAt(Processors.Players), boxScore),
            new(Entities.Precompute, Entities.WholeOfPrecompute, Processors.DailyCache, DueAt(Processors.DailyCache), analysed),
            new(Entities.Grading, Processors.Grading.Entity, Processors.Grading, DueAt(Processors.Grading), Later(analysed, FirstGradable(date))),
        ];

        DateTimeOffset DueAt(PhaseProcessor processor) => coverage.DueAt(processor, date);
    }

    private IEnumerable<Spell> Of(Start start, DateOnly date, DateTimeOffset ready)
    {
        var due = ready > start.DueAt ? ready : start.DueAt;
        var begun = Begun(start, date, ready);
        return Spells.Of(
            Alert, new(start.Phase, start.Entity, date), due, [due + Late, due + TooLate, begun ?? due],
            at => at >= begun ? null : at >= due + TooLate ? Severity.Critical : at >= due + Late ? Severity.Warning : null);
    }

    private DateTimeOffset? Begun(Start start, DateOnly date, DateTimeOffset ready) => Processors.All
        .Where(processor => processor.Phase == start.Phase)
        .SelectMany(processor => coverage.Runs(processor, date))
        .Select(run => run.Times.StartedAt)
        .Where(at => at >= ready)
        .Concat(coverage.Runs(start.Fills, date).Where(run => run.Covered.Count > 0).Select(run => run.Times.EndedAt))
        .Select(at => (DateTimeOffset?)at)
        .Min();

    /// <summary>When so many games of the date were there.</summary>
    private DateTimeOffset? Came(PhaseProcessor processor, DateOnly date, int games) => coverage.Runs(processor, date)
        .SelectMany(run => run.Covered, (run, game) => (game, run.Times.EndedAt))
        .GroupBy(one => one.game, (_, all) => (DateTimeOffset?)all.Min(one => one.EndedAt))
        .Order()
        .ElementAtOrDefault(games - 1);

    private DateTimeOffset? FirstGradable(DateOnly date) => coverage.World.Phases.Predictor.Runs(date)
        .Where(run => run.New.Any(one => one.IsGradable && one.Game.Played?.GameDate == date))
        .Select(run => (DateTimeOffset?)run.Times.EndedAt)
        .Min();

    private static DateTimeOffset? Before(DateTimeOffset end, DateTimeOffset? at) => at < end ? at : null;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other is null ? null : one > other ? one : other;

    /// <summary>One phase that somebody or something has to begin once <paramref name="ReadyAt"/> has come; null: what it needs never comes.</summary>
    private sealed record Start(int Phase, string Entity, PhaseProcessor Fills, DateTimeOffset DueAt, DateTimeOffset? ReadyAt);
}
