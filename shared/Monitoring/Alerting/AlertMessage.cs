using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// What one message says, before any channel's format: worth reading at three in the morning means what, how bad, since
/// when, which games, what is affected, what we did, what to type. It follows from the incident alone, so that the same
/// state is the same text.
/// </summary>
public sealed record AlertMessage
{
    public required AlertKind Kind { get; init; }

    public required Severity Severity { get; init; }

    public required IncidentState State { get; init; }

    /// <summary>The incident's id: by it a channel knows that two messages are about one problem.</summary>
    public required string Incident { get; init; }

    /// <summary><c>phase2/bdl/2026-01-12..2026-01-15</c>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Always the same shape: severity or state, what and how much, date.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<AlertFact> Facts { get; init; }

    /// <summary>The game dates it is about.</summary>
    public IReadOnlyList<AlertItem> Dates { get; init; } = [];

    /// <summary>What follows from it further down.</summary>
    public IReadOnlyList<AlertItem> Affected { get; init; } = [];

    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>The days behind it; a channel that can show a picture shows this one. A report has it at its finding.</summary>
    [JsonIgnore]
    public BarChart? Chart { get; init; }

    /// <summary>What was done about it, by us or by people.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    public string? Command { get; init; }

    /// <summary>The checks that see it.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>The runbook's path in this repository.</summary>
    public required string Runbook { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}
