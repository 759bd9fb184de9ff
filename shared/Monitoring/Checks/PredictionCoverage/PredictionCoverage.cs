using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Are there predictions for every game of today, of enough players and of every system, before users look for them?</summary>
public sealed class PredictionCoverage(SlateQueries slates, PredictionQueries predictions, PredictionThresholds thresholds) : ICheck
{
    public const string CheckName = "prediction-coverage";

    public string Name => CheckName;

    /// <summary>The schedule says what is due; about predictions nobody is asked before.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = DatesOf(request);
        var answer = await slates.ForAsync(dates, request.Now, request.AsOf, cancellationToken);
        if (answer.WhyBlind is { } why)
        {
            return Verdict.WithoutSchedule(CheckName, dates, why);
        }

        var due = answer.Slates.Where(slate => IsDue(slate, answer, request.Now)).Select(slate => slate.Date).ToList();
        var predicted = due.Count == 0
            ? new Evidence<IReadOnlyList<PredictedGame>>.Known([])
            : await predictions.PredictedAsync([.. due.SelectMany(WithTrailing).Distinct().Order()], request.AsOf, cancellationToken);
        return PredictionJudge.Judge([.. answer.Slates.Select(slate => FactsOf(slate, answer, predicted))], thresholds, request.Now);
    }

    private static IReadOnlyList<DateOnly> DatesOf(CheckRequest request) => request.Dates.Count > 0
        ? request.Dates
        : [.. request.OpenDates.Append(PipelineClock.GameDateAt(request.Now)).Distinct().Order()];

    private bool IsDue(Slate slate, SlateAnswer answer, DateTimeOffset now) =>
        slate.HasGames && now >= thresholds.DueAt(slate) && !answer.IsSeasonsStart(slate.Date, thresholds.BootstrapDays);

    private IEnumerable<DateOnly> WithTrailing(DateOnly date) =>
        Enumerable.Range(0, thresholds.TrailingDays + 1).Select(back => date.AddDays(-back));

    private PredictionFacts FactsOf(Slate slate, SlateAnswer answer, Evidence<IReadOnlyList<PredictedGame>> predicted)
    {
        var facts = new PredictionFacts(slate, thresholds.DueAt(slate))
        {
            IsSeasonsStart = answer.IsSeasonsStart(slate.Date, thresholds.BootstrapDays),
            Doubts = answer.DoubtsOf(slate),
        };
        return predicted switch
        {
            Evidence<IReadOnlyList<PredictedGame>>.Unknown unknown => facts with { Doubts = [.. facts.Doubts, new BlindSpot("Predictions", unknown.Why)] },
            Evidence<IReadOnlyList<PredictedGame>>.Known { Value: var rows } => facts with
            {
                Rows = [.. rows.Where(row => row.GameDate == slate.Date)],
                Usual = UsualPerGame.Of([.. rows.Where(row => row.GameDate < slate.Date && row.GameDate >= slate.Date.AddDays(-thresholds.TrailingDays))]),
            },
            _ => facts,
        };
    }
}
