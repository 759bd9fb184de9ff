namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>feature-quality-alert</c>, at 11:45 ET for the date: a mean score below 65 is Critical, below 70 or more than a tenth of the rows below 65 a
/// Warning; windows of 14 days filled to less than 60 % are Critical, to less than 70 % a Warning.
/// </summary>
internal sealed class FeatureRule(Coverage coverage) : IRule
{
    private const double Bad = 65;
    private const double Poor = 70;
    private const double LowShare = 0.1;
    private const double ThinWindow = 70;
    private const double EmptyWindow = 60;
    private static readonly TimeOnly Due = new(11, 45);

    public string Alert => "feature-quality-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var due = EasternTime.At(date, Due);
        return coverage.World.Season.IsEarly(date)
            ? []
            : Of(date, due, Processors.Features, Entities.FeatureScores, "feature_quality_score", Scores)
                .Concat(Of(date, due, Processors.UpcomingTeams, Entities.Windows, "l14d_completeness_pct", Window));
    }

    private IEnumerable<Spell> Of(
        DateOnly date, DateTimeOffset due, PhaseProcessor processor, string entity, string column, Func<IReadOnlyList<double>, Severity?> judge)
    {
        var values = coverage.Runs(processor, date).SelectMany(run => run.Rows.Select(row => (run.Times.EndedAt, Value: Number(row.Values[column])))).ToList();
        return Spells.Of(Alert, new(processor.Phase, entity, date), due, coverage.Moments(processor, date), at =>
            values.Where(value => value.EndedAt <= at).Select(value => value.Value).ToList() is { Count: > 0 } seen ? judge(seen) : null);
    }

    private static Severity? Scores(IReadOnlyList<double> scores) => scores.Average() switch
    {
        < Bad => Severity.Critical,
        < Poor => Severity.Warning,
        _ when scores.Count(score => score < Bad) > LowShare * scores.Count => Severity.Warning,
        _ => null,
    };

    private static Severity? Window(IReadOnlyList<double> shares) => shares.Average() switch
    {
        < EmptyWindow => Severity.Critical,
        < ThinWindow => Severity.Warning,
        _ => null,
    };

    private static double Number(object? value) => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
}
