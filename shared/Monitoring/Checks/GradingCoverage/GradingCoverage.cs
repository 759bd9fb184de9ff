using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Is every prediction that can be graded graded by the afternoon of the day after?</summary>
public sealed class GradingCoverage(SlateQueries slates, PredictionQueries predictions, GradingThresholds thresholds) : ICheck
{
    public const string CheckName = "grading-coverage";

    public string Name => CheckName;

    /// <summary>Nothing is asked about dates that are not due.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = request.DatesOr(thresholds.LookBackDays);
        var due = dates.Where(date => request.Now >= thresholds.DueAt(date)).ToList();
        var early = dates.Except(due).Select(date => GradingWords.NotDue(date, thresholds)).ToList();
        if (due.Count == 0)
        {
            return new Verdict(CheckName, early);
        }

        var answer = await slates.ForAsync(due, request.Now, request.AsOf, cancellationToken);
        var facts = answer.WhyBlind is null ? await FactsOf(answer, request, cancellationToken) : [];
        var verdict = answer.WhyBlind is { } why ? Verdict.WithoutSchedule(CheckName, due, why) : GradingJudge.Judge(facts, thresholds, request.Now);
        return verdict with { Dates = [.. verdict.Dates.Concat(early).OrderBy(date => date.Date)] };
    }

    private async Task<List<GradingFacts>> FactsOf(SlateAnswer answer, CheckRequest request, CancellationToken cancellationToken)
    {
        var played = answer.Slates.Where(slate => slate.HasCandidates).Select(slate => slate.Date).ToList();
        var graded = played.Count == 0
            ? new Evidence<IReadOnlyList<GradedGame>>.Known([])
            : await predictions.GradedAsync(played, request.AsOf, cancellationToken);
        return [.. answer.Slates.Select(slate => FactsOf(slate, answer, graded))];
    }

    private static GradingFacts FactsOf(Slate slate, SlateAnswer answer, Evidence<IReadOnlyList<GradedGame>> graded) => graded switch
    {
        Evidence<IReadOnlyList<GradedGame>>.Unknown unknown when slate.HasCandidates =>
            new GradingFacts(slate, [], [new BlindSpot("Grading", unknown.Why)]),
        Evidence<IReadOnlyList<GradedGame>>.Known known =>
            new GradingFacts(slate, [.. known.Value.Where(row => row.GameDate == slate.Date)], answer.DoubtsOf(slate)),
        _ => new GradingFacts(slate, [], []),
    };
}
