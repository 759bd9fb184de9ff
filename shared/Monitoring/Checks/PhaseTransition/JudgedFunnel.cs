namespace NbaPipeline.Monitoring.Checks;

/// <summary>One date with what is due on it and what has not begun.</summary>
internal sealed record JudgedFunnel(Funnel Funnel, IReadOnlyList<Transition> Due, IReadOnlyList<StalledTransition> Stalled)
{
    /// <summary>One a fingerprint, the worst first: features of the day and the night's precompute are one phase of one date.</summary>
    public IReadOnlyList<StalledTransition> Problems => IsUnsure ? [] :
    [
        .. Stalled.OrderByDescending(one => one.Severity).ThenBy(one => one.DueAt).DistinctBy(one => FingerprintOf(one.Transition)),
    ];

    /// <summary>What stands between us and an answer about what is due.</summary>
    public IReadOnlyList<BlindSpot> BlindSpots => Due.Count == 0 ? [] :
        [.. Funnel.Doubts, .. Funnel.Slate.HasGames ? Due.SelectMany(Funnel.BlindSpots) : []];

    /// <summary>Where a game only seems called off, nothing is said of the date; a table that cannot be asked silences only its own transitions.</summary>
    public IReadOnlyList<Fingerprint> Healthy => IsUnsure ? [] :
    [
        .. Due.GroupBy(FingerprintOf)
            .Where(entity => !entity.SelectMany(Funnel.BlindSpots).Any() && Stalled.All(one => FingerprintOf(one.Transition) != entity.Key))
            .Select(entity => entity.Key),
    ];

    public Outcome Outcome => this switch
    {
        { BlindSpots.Count: > 0 } => Outcome.NotEvaluated,
        { Funnel.Slate.HasGames: false } => Outcome.NoGames,
        { Problems.Count: > 0 } => Outcome.Failed,
        { Due.Count: 0 } => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    private bool IsUnsure => Funnel.Doubts.Count > 0;

    private Fingerprint FingerprintOf(Transition transition) => new(transition.Phase, transition.Entity, Funnel.Date);
}
