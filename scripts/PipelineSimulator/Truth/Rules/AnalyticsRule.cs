namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>phase3-failure-alert</c>: three tables about yesterday by 09:00 ET, the players of today by 11:15. No game is Critical, fewer than 80 % of
/// the games a Warning. The teams of today are nobody's duty.
/// </summary>
internal sealed class AnalyticsRule(Coverage coverage) : IRule
{
    private const double Enough = 0.8;
    private static readonly TimeOnly Overnight = new(9, 0);
    private static readonly TimeOnly SameDay = new(11, 15);

    public string Alert => "phase3-failure-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var expected = coverage.Games(date).Count;
        return expected == 0
            ? []
            : new[] { Processors.Players, Processors.Defense, Processors.Offense }
                .SelectMany(table => Of(table, date, EasternTime.At(date.AddDays(1), Overnight), expected))
                .Concat(Of(Processors.UpcomingPlayers, date, EasternTime.At(date, SameDay), expected));
    }

    private IEnumerable<Spell> Of(PhaseProcessor table, DateOnly date, DateTimeOffset due, int expected) => Spells.Of(
        Alert, new(Entities.Analytics, table.Entity, date), due, coverage.Moments(table, date), at => Judge(coverage.Covered(table, date, at), expected));

    private static Severity? Judge(int present, int expected) => present switch
    {
        0 => Severity.Critical,
        _ when present < Enough * expected => Severity.Warning,
        _ => null,
    };
}
