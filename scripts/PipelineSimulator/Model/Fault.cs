using System.Text.Json.Serialization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>One thing that goes wrong. <see cref="FaultKinds"/> says which fields a kind needs and allows.</summary>
public sealed record Fault
{
    public required string Id { get; init; }
    public required string Kind { get; init; }

    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }

    /// <summary>When it is over: the rows of a late source are held until then, a failed processor is run again then.</summary>
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

    /// <summary>How many calls fail before one works.</summary>
    public int? Failures { get; init; }

    /// <summary>The HTTP status that the failing side answers.</summary>
    public int? Status { get; init; }

    /// <summary>2 to 6.</summary>
    [JsonConverter(typeof(PhaseConverter))]
    public int? Phase { get; init; }

    public string? Processor { get; init; }
    public IReadOnlyList<string>? Processors { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Share { get; init; }

    public string? Reason { get; init; }
    public string? Service { get; init; }
    public IReadOnlyList<string>? Jobs { get; init; }
    public string? Topic { get; init; }
    public string? System { get; init; }

    /// <summary>Of the feature scores, 0 to 100.</summary>
    public double? Mean { get; init; }

    /// <summary>Of the rolling windows, in percent.</summary>
    public double? WindowCompleteness { get; init; }

    public string? Rule { get; init; }

    /// <summary>0.2: twenty percent more a day.</summary>
    public double? PerDayGrowth { get; init; }

    public double? PerHour { get; init; }
    public double? Minutes { get; init; }
    public string? Lock { get; init; }
    public string? Function { get; init; }
    public string? Endpoint { get; init; }

    public DateTimeOffset? AnnouncedAt { get; init; }
    public DateOnly? OldDate { get; init; }
    public DateOnly? NewDate { get; init; }
    public DateTimeOffset? NewTipUtc { get; init; }

    [JsonIgnore]
    public IReadOnlyList<DateOnly> GameDates => [.. Dates?.Days ?? [], .. Date is { } date ? [date] : Array.Empty<DateOnly>()];

    [JsonIgnore]
    public IReadOnlyList<string> ProcessorNames => [.. Processors ?? [], .. Processor is { } processor ? [processor] : Array.Empty<string>()];

    /// <summary>Whether a game date is one of the fault's; a fault that names none concerns all.</summary>
    public bool Concerns(DateOnly date) => GameDates is not { Count: > 0 } dates || dates.Contains(date);

    /// <summary>Whether an instant lies in the time of a fault that has one; an open end lasts for ever.</summary>
    public bool Covers(DateTimeOffset at) => !(at < From) && !(at >= (To ?? Until));

    [JsonIgnore]
    public IReadOnlyList<string> GameReferences => [.. Games ?? [], .. Game is { } game ? [game] : Array.Empty<string>()];
}
