using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// By which numbers each gate judges, and when what it waits for is due. The alerts' own numbers are taken where there are some: a gate that
/// blocked by others would contradict them.
/// </summary>
public sealed class GateSettings(
    GateThresholds gates, Phase3Thresholds analytics, Phase4Thresholds precompute, FeatureThresholds features, PredictionThresholds predictions)
{
    public GateThresholds Gates => gates;

    public GateRule RuleOf(Gate gate) => gate.From switch
    {
        Phase.Raw => new(1, BlockBelow: 0, WholeFrom: 1) { IsMild = true },
        Phase.Analytics => new(int.MaxValue, gates.AnalyticsBlockBelow, gates.AnalyticsWholeFrom) { MayMiss = gates.MayMiss },
        Phase.Precompute => new(precompute.Quorum, BlockBelow: 0, WholeFrom: 1) { LeastScore = features.CriticalMean },
        _ => new(1, gates.PredictionsBlockBelow, WholeFrom: 1) { MayMiss = gates.MayMiss },
    };

    /// <summary>Facts without members: the games that count and the three times.</summary>
    public GateFacts FactsOf(Gate gate, GateAsk ask, Slate slate)
    {
        var (due, useful) = (DueAt(gate, ask, slate), UsefulUntil(ask, slate));
        return new([.. slate.Expected.Select(game => game.Label)], [])
        {
            DueAt = due,
            DegradesAt = Earlier(gate == GateCatalogue.Phase4ToPhase5 && ask.Key.Mode.IsAboutTheFinished() ? Later(due, ask.Since + gates.Patience) : due, useful),
            UsefulUntil = useful,
        };
    }

    /// <summary>When a date's answer is due at the earliest, for whoever looks without a message.</summary>
    public DateTimeOffset DueWithoutSlate(Gate gate, GateKey key) => DueAt(gate, new(key, DateTimeOffset.MinValue), new Slate(key.GameDate, []));

    // Tomorrow's is due when same-day's is, which is after its last useful hour: it lapses, and blocks nobody.
    private DateTimeOffset DueAt(Gate gate, GateAsk ask, Slate slate) => (ask.Key.Mode, gate.From) switch
    {
        (PhaseMode.Backfill, _) => ask.Since + gates.BackfillDueAfter,
        (_, Phase.Raw) => PipelineClock.At(ask.GameDate.AddDays(1), gates.RawDueAt),
        (PhaseMode.Overnight, Phase.Analytics) => PipelineClock.At(ask.GameDate.AddDays(1), analytics.OvernightDueAt),
        (_, Phase.Analytics) => PipelineClock.At(ask.GameDate, analytics.UpcomingDueAt),
        (PhaseMode.Overnight, _) => precompute.DueOf(ask.GameDate),
        (_, Phase.Precompute) => PipelineClock.At(ask.GameDate, features.DueAt),
        _ => predictions.DueAt(slate),
    };

    // From its own midnight on a date is no longer tomorrow's, and same-day takes over.
    private DateTimeOffset UsefulUntil(GateAsk ask, Slate slate) => ask.Key.Mode switch
    {
        PhaseMode.Backfill => ask.Since + gates.BackfillUsefulFor,
        PhaseMode.Overnight => PipelineClock.At(ask.GameDate.AddDays(1), gates.LastUsefulAt),
        PhaseMode.Tomorrow => PipelineClock.At(ask.GameDate, TimeOnly.MinValue),
        _ => slate.Expected.Select(game => game.Tip).DefaultIfEmpty(PipelineClock.At(ask.GameDate.AddDays(1), TimeOnly.MinValue)).Min(),
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
