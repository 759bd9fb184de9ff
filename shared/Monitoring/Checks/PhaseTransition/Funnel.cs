using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: its games, what each stage holds of them, which phases began a run.</summary>
public sealed record Funnel(Slate Slate)
{
    public DateOnly Date => Slate.Date;

    public IReadOnlyDictionary<FunnelStage, Evidence<FunnelStep>> Steps { get; init; } = new Dictionary<FunnelStage, Evidence<FunnelStep>>();

    /// <summary>When each phase last began a run for the date, of those that began one.</summary>
    public Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>> LastRuns { get; init; } =
        new Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>>.Known(new Dictionary<Phase, DateTimeOffset>());

    /// <summary>In a season's first days nothing builds on history.</summary>
    public bool IsSeasonsStart { get; init; }

    /// <summary>Sources without which a game may only seem called off.</summary>
    public IReadOnlyList<BlindSpot> Doubts { get; init; } = [];

    public FunnelStep? Step(FunnelStage stage) => (Steps.GetValueOrDefault(stage) as Evidence<FunnelStep>.Known)?.Value;

    public DateTimeOffset? LastRun(Phase phase) =>
        LastRuns is Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>>.Known known && known.Value.TryGetValue(phase, out var at) ? at : null;

    /// <summary>Games that have all that the transition needs and are not where it leads.</summary>
    public IReadOnlyList<SlateGame> Waiting(Transition transition) => [.. Slate.Expected
        .Where(game => transition.Needs.All(stage => Holds(stage, game)) && !Holds(transition.To, game))];

    /// <summary>What stands between us and an answer about a transition: nothing once its rows are there.</summary>
    public IReadOnlyList<BlindSpot> BlindSpots(Transition transition) => Step(transition.To) is { HasRows: true } ? [] :
    [
        .. transition.Needs.Append(transition.To).Where(stage => WhyBlind(stage) is not null)
            .Select(stage => new BlindSpot(FunnelNames.Title(stage), WhyBlind(stage)!)),
        .. LastRuns is Evidence<IReadOnlyDictionary<Phase, DateTimeOffset>>.Unknown runs ? [new BlindSpot("The run history", runs.Why)] : Array.Empty<BlindSpot>(),
    ];

    private Blindness? WhyBlind(FunnelStage stage) => (Steps.GetValueOrDefault(stage) as Evidence<FunnelStep>.Unknown)?.Why;

    private bool Holds(FunnelStage stage, SlateGame game) => Step(stage)?.Games.Any(one => one.Game == game) is true;
}
