namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>grading-coverage-alert</c>: graded of gradable predictions of yesterday, from 15:00 ET. Less than half is Critical, less than 90 % a Warning;
/// where nothing can be graded nothing is wrong.
/// </summary>
internal sealed class GradingRule(Coverage coverage) : IRule
{
    private const double Half = 0.5;
    private const double Enough = 0.9;

    public string Alert => "grading-coverage-alert";

    public IEnumerable<Spell> On(DateOnly date) => Spells.Of(
        Alert, new(Entities.Grading, Processors.Grading.Entity, date), coverage.DueAt(Processors.Grading, date),
        coverage.Moments(Processors.Grading, date).Concat(coverage.Moments(Processors.Predictions, date)),
        at => Judge(coverage.World.Phases.Grades.Count(date, at)));

    private static Severity? Judge((int Gradable, int Graded) count) => count switch
    {
        (0, _) => null,
        var (gradable, graded) when graded < Half * gradable => Severity.Critical,
        var (gradable, graded) when graded < Enough * gradable => Severity.Warning,
        _ => null,
    };
}
