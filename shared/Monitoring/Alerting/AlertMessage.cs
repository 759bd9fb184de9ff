using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// What one message says, before any channel's format: worth reading at three in the morning means what, how bad, since
/// when, which games, who is affected, what to type.
/// </summary>
public sealed record AlertMessage
{
    public required AlertKind Kind { get; init; }

    public required Severity Severity { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>Always the same shape: severity, subject, date.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<AlertFact> Facts { get; init; }

    public IReadOnlyList<string> Lines { get; init; } = [];

    public IReadOnlyList<string> Patterns { get; init; } = [];

    public string? Command { get; init; }

    /// <summary>The runbook's path in this repository.</summary>
    public required string Runbook { get; init; }
}
