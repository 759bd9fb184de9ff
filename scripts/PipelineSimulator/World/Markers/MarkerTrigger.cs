namespace NbaPipeline.PipelineSimulator;

/// <summary>That a marker has started the next phase: when, why, and after which wait.</summary>
internal sealed record MarkerTrigger(DateTimeOffset At, string Reason, string? Tier)
{
    private const string Complete = "all_complete";
    private const double CriticalShare = 0.6;

    public static MarkerTrigger? Of(MarkerState state) => state.Phase switch
    {
        Entities.Analytics => AnalyticsReason(state) is { } reason ? new(state.Last, reason, Tier: null) : null,
        Entities.Precompute => OfPrecompute(state, state.Last - state.First),
        _ => null,
    };

    private static string? AnalyticsReason(MarkerState state) => state switch
    {
        { Mode: not "overnight" } => state.Has(CompletionMarker.UpcomingPlayers) ? Complete : null,
        _ when !state.Missing.Any() => Complete,
        _ when state.Has(CompletionMarker.PlayerGames) && state.Has(CompletionMarker.UpcomingPlayers)
            && state.Count >= CriticalShare * CompletionMarker.Expected(state.Phase).Count => "critical_complete",
        _ => null,
    };

    /// <summary>Fewer are enough the longer it waits; after four hours any number is.</summary>
    private static MarkerTrigger? OfPrecompute(MarkerState state, TimeSpan waited) => (state.Count, waited.TotalHours) switch
    {
        _ when !state.Missing.Any() => new(state.Last, Complete, Tier: null),
        ( >= 4, >= 1) => new(state.Last, "tier1_timeout", "tier1"),
        ( >= 3, >= 2) => new(state.Last, "tier2_timeout", "tier2"),
        (_, >= 4) => new(state.Last, "max_timeout", "max"),
        _ => null,
    };
}
