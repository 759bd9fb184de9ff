using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// A phase that somebody or something has to start once what it needs is there. Never from the schedule to the box scores: their being late
/// is a provider's doing, and an alert of its own.
/// </summary>
/// <param name="Needs">The stages it builds on, the one it takes its games from last.</param>
/// <param name="To">The stage it fills.</param>
/// <param name="Phase">Whose runs fill it.</param>
/// <param name="Entity">Its name in fingerprints, which the alert about its content uses too.</param>
/// <param name="Title">As people call it.</param>
public sealed record Transition(IReadOnlyList<FunnelStage> Needs, FunnelStage To, Phase Phase, string Entity, string Title)
{
    /// <summary>In the order in which a date passes them.</summary>
    public static IReadOnlyList<Transition> All { get; } =
    [
        new([FunnelStage.Context], FunnelStage.Features, Phase.Precompute, "precompute", "Phase 4 features of the day"),
        new([FunnelStage.Features], FunnelStage.Predictions, Phase.Predictions, "predictions", "Phase 5 predictions"),
        new([FunnelStage.Raw], FunnelStage.Analytics, Phase.Analytics, "analytics", "Phase 3 analytics"),
        new([FunnelStage.Analytics], FunnelStage.Cache, Phase.Precompute, "precompute", "Phase 4 overnight precompute"),
        new([FunnelStage.Analytics, FunnelStage.Gradable], FunnelStage.Grades, Phase.Grading, "grading", "Phase 6 grading"),
    ];

    public FunnelStage From => Needs[^1];

    /// <summary>Of use only while a game of the date has not begun.</summary>
    public bool IsBeforeTheGames => To is FunnelStage.Features or FunnelStage.Predictions;

    /// <summary>The season's first days have no history that these phases could build on.</summary>
    public bool NeedsHistory => Phase is not Phase.Analytics;
}
