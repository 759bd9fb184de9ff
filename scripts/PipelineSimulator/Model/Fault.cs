using System.Text.Json.Serialization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>One thing that goes wrong. <see cref="FaultKinds"/> says which fields a kind needs and allows.</summary>
public sealed record Fault
{
    public required string Id { get; init; }
    public required string Kind { get; init; }

    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }

    /// <summary>For a late source: rows that would come earlier are held until this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    public DateOnly? Date { get; init; }
    public DateSet? Dates { get; init; }
    public string? Game { get; init; }
    public IReadOnlyList<string>? Games { get; init; }

    /// <summary>False: no scrape will ever bring the data.</summary>
    public bool Repairable { get; init; } = true;

    /// <summary>False takes the fault out of recall; <see cref="Why"/> then gives the reason.</summary>
    public bool Detectable { get; init; } = true;

    public string? Why { get; init; }

    public string? Source { get; init; }
    public string? Table { get; init; }
    public int? Count { get; init; }
    public double? Hours { get; init; }

    /// <summary>How many times the rows are there afterwards: 2 doubles them, 1.5 repeats about every second one.</summary>
    public double? Factor { get; init; }

    /// <summary>Whether the source registry knows that a source was retired.</summary>
    public bool? Declared { get; init; }

    public DateTimeOffset? AnnouncedAt { get; init; }
    public DateOnly? OldDate { get; init; }
    public DateOnly? NewDate { get; init; }
    public DateTimeOffset? NewTipUtc { get; init; }

    [JsonIgnore]
    public IReadOnlyList<DateOnly> GameDates => [.. Dates?.Days ?? [], .. Date is { } date ? [date] : Array.Empty<DateOnly>()];

    [JsonIgnore]
    public IReadOnlyList<string> GameReferences => [.. Games ?? [], .. Game is { } game ? [game] : Array.Empty<string>()];
}
