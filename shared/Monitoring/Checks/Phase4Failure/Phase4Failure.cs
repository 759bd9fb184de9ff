using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Has each of the five phase 4 processors written its table for the finished games, and does the completion marker agree?</summary>
public sealed class Phase4Failure(ProcessorEvidence evidence, CompletionMarkers markers, Phase4Thresholds thresholds) : ICheck
{
    public const string CheckName = "phase4-failure";

    public string Name => CheckName;

    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = request.DatesOr(thresholds.LookBackDays);
        var (facts, openings) = await evidence.WithOpeningsAsync(dates, request.AsOf, cancellationToken);
        if (facts is not Evidence<IReadOnlyList<ProcessorFacts>>.Known { Value: var days })
        {
            return Verdict.WithoutSchedule(CheckName, dates, ((Evidence<IReadOnlyList<ProcessorFacts>>.Unknown)facts).Why);
        }

        var whole = new List<Phase4Facts>();
        foreach (var day in days)
        {
            whole.Add(await FactsOf(day, openings, request, cancellationToken));
        }

        return Phase4Judge.Judge(whole, thresholds, request.Now);
    }

    private async Task<Phase4Facts> FactsOf(
        ProcessorFacts day, Evidence<IReadOnlyList<GameSighting>> openings, CheckRequest request, CancellationToken cancellationToken) => new(
        day,
        openings is Evidence<IReadOnlyList<GameSighting>>.Known known ? SeasonOpening.Of(day.Date, known.Value) : null,
        IsCompared(day, request.Now) ? await markers.ForAsync(Phase.Precompute, day.Date, request.AsOf, cancellationToken) : null,
        openings is Evidence<IReadOnlyList<GameSighting>>.Unknown unknown ? [new BlindSpot("The season's opening", unknown.Why)] : []);

    private bool IsCompared(ProcessorFacts day, DateTimeOffset now) => day.Slate.HasGames && now >= thresholds.DueOf(day.Date)
        && day.Date.AddDays(thresholds.MarkerDays) >= PipelineClock.GameDateAt(now);
}
