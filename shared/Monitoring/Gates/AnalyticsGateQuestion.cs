using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Phase 3 to 4: which games do the tables hold that this mode builds on?</summary>
public sealed class AnalyticsGateQuestion(ProcessorEvidence evidence, GateSettings settings) : IGateQuestion
{
    public Gate Gate => GateCatalogue.Phase3ToPhase4;

    public async Task<IReadOnlyList<GateFacts>> AskAsync(
        IReadOnlyList<GateAsk> asks, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        List<DateOnly> dates = [.. asks.Select(ask => ask.GameDate).Distinct().Order()];
        return await evidence.ForAsync(Phase.Analytics, dates, asOf, cancellationToken) switch
        {
            Evidence<IReadOnlyList<ProcessorFacts>>.Known known => [.. asks.Select(ask => FactsOf(ask, known.Value.First(day => day.Date == ask.GameDate)))],
            Evidence<IReadOnlyList<ProcessorFacts>>.Unknown unknown => [.. asks.Select(ask => WithoutSchedule(ask, unknown.Why))],
            var other => throw new InvalidOperationException($"No evidence is {other.GetType().Name}."),
        };
    }

    private GateFacts FactsOf(GateAsk ask, ProcessorFacts day) => settings.FactsOf(Gate, ask, day.Slate) with
    {
        Members = ProcessorMembers.Of(day, Phase.Analytics, ask.Key.Mode, table => table.Covered.Count > 0),
        Doubts = [.. day.BlindSpots(_ => false)],
        LastSeen = ProcessorMembers.LastSeen(day, ask.Key.Mode),
    };

    private GateFacts WithoutSchedule(GateAsk ask, Blindness why) =>
        settings.FactsOf(Gate, ask, new Slate(ask.GameDate, [])) with { Doubts = [new BlindSpot("The schedule", why)] };
}
