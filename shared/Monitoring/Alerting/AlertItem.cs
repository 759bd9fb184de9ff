using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>One game date of a problem, or one problem that it explains: what tools recognise, and what people read.</summary>
/// <param name="Fingerprint">Which.</param>
/// <param name="Severity">How bad this one is.</param>
/// <param name="Function">Who found it.</param>
/// <param name="Text">In one line.</param>
public sealed record AlertItem(Fingerprint Fingerprint, Severity Severity, string Function, string Text)
{
    /// <summary>The games, one a line, the name before the first comma.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>When this one was first seen; null for what is only listed.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it was over; it stays listed so that nobody looks for it.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>It is over because it is no longer asked about, and not because anything was repaired.</summary>
    public bool IsExpired { get; init; }

    public bool IsOver => ClosedAt is not null;
}
