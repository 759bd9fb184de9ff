namespace NbaPipeline.PipelineSimulator;

/// <summary>What the functions must say about one fault, how soon and how loudly.</summary>
public sealed record Expectation
{
    public required string Fault { get; init; }

    /// <summary>Any of these may be the first to name the fault.</summary>
    public IReadOnlyList<string> DetectedBy { get; init; } = [];

    /// <summary>From the moment at which the fault is observable to the first message of any severity.</summary>
    public int WithinMinutes { get; init; } = 1440;

    public int? CriticalWithinMinutes { get; init; }
    public Severity? SeverityMin { get; init; }

    /// <summary>The loudest message allowed: a fault that hurts no user may not be called Critical.</summary>
    public Severity? SeverityMax { get; init; }

    /// <summary>A text that one message about the fault must contain, whatever the case.</summary>
    public string? Says { get; init; }

    public int? MaxPosts { get; init; }
    public RecoveryKind? Recovered { get; init; }
}
