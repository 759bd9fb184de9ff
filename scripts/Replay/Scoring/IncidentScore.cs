using System.Text.Json.Serialization;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>How one fault was seen and told. An undetected one has nulls.</summary>
public sealed record IncidentScore(string Fault, string Kind)
{
    public DateTimeOffset? DataDueAt { get; init; }
    public DateTimeOffset? ObservableAt { get; init; }
    public DateTimeOffset? DetectedAt { get; init; }
    public string? DetectedBy { get; init; }

    /// <summary>All that saw it: the first need not be the one that was expected, where a downstream check asks sooner.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Detectors { get; init; } = new HashSet<string>();

    /// <summary>From observable to the first message, in begun minutes; 0 if it came sooner.</summary>
    public int? MinutesToDetect { get; init; }

    public int? MinutesToCritical { get; init; }

    /// <summary>The loudest that was said about it.</summary>
    public Severity? Severity { get; init; }

    public int Posts { get; init; }
    public int Edits { get; init; }
    public int Replies { get; init; }
    public RecoveryKind? Recovered { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public int? MinutesToRecover { get; init; }
}
