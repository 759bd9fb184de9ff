namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>phase3-failure-alert</c>: three tables about yesterday by 09:00 ET, the players of today by 11:15. No game is Critical, fewer than 80 % of
/// the games a Warning. The teams of today are nobody's duty.
/// </summary>
internal sealed class AnalyticsRule(Coverage coverage) : IRule
{
    private const double Enough = 0.8;

    public string Alert => "phase3-failure-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var expected = coverage.Games(date).Count;
        return expected == 0
            ? []
            : new[] { Processors.Players, Processors.Defense, Processors.Offense, Processors.UpcomingPlayers }
                .SelectMany(table => Of(table, date, expected));
    }

    private IEnumerable<Spell> Of(PhaseProcessor table, DateOnly date, int expected) => Spells.Of(
        Alert, new(Entities.Analytics, table.Entity, date), coverage.DueAt(table, date), coverage.Moments(table, date),
        at => Judge(coverage.Covered(table, date, at), expected));

    private static Severity? Judge(int present, int expected) => present switch
    {
        0 => Severity.Critical,
        _ when present < Enough * expected => Severity.Warning,
        _ => null,
    };
}
