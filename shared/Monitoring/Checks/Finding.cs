namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// One thing that is wrong: what, how much, by which threshold, and what to type next. Two findings with one
/// fingerprint are the same problem, whoever saw it and whenever.
/// </summary>
public sealed record Finding
{
    /// <summary><c>phase/entity/scope</c>, from cause, never from text or time.</summary>
    public required string Fingerprint { get; init; }

    public required Severity Severity { get; init; }

    public required DateOnly GameDate { get; init; }

    /// <summary>What and how much, in one line, without the date and the severity.</summary>
    public required string Subject { get; init; }

    public required string Observed { get; init; }

    public required string Expected { get; init; }

    /// <summary>The rule that fired, in words with its numbers.</summary>
    public required string Threshold { get; init; }

    /// <summary>Since when it has been due, for "since" in the message.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Does what users see suffer? In words.</summary>
    public required string Impact { get; init; }

    /// <summary>What exactly: the games, one a line.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Named diagnoses, such as "all missing games are late ones".</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>A command that exists and repairs exactly this.</summary>
    public string? Command { get; init; }

    /// <summary>Set while rows are still arriving: the finding is reported, not sent, and asked again at this time.</summary>
    public DateTimeOffset? ProvisionalUntil { get; init; }

    public static string FingerprintOf(Pipeline.Phase phase, string entity, DateOnly gameDate) =>
        $"phase{(int)phase}/{entity}/{gameDate:yyyy-MM-dd}";
}
