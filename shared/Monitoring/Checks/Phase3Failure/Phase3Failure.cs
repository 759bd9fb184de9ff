using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Do the phase 3 tables hold the games of yesterday, and the upcoming table those of today?</summary>
public sealed class Phase3Failure(ProcessorEvidence evidence, Phase3Thresholds thresholds) : ICheck
{
    public const string CheckName = "phase3-failure";

    public string Name => CheckName;

    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = request.Dates.Count > 0
            ? request.Dates
            : [.. request.DatesOr(thresholds.LookBackDays).Append(PipelineClock.GameDateAt(request.Now)).Distinct().Order()];
        return await evidence.ForAsync(Phase.Analytics, dates, request.AsOf, cancellationToken) switch
        {
            Evidence<IReadOnlyList<ProcessorFacts>>.Known facts => Phase3Judge.Judge(facts.Value, thresholds, request.Now),
            Evidence<IReadOnlyList<ProcessorFacts>>.Unknown facts => Verdict.WithoutSchedule(CheckName, dates, facts.Why),
            var other => throw new InvalidOperationException($"No evidence is {other.GetType().Name}."),
        };
    }
}
