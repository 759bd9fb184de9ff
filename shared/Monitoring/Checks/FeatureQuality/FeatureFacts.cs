using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: scores, windows, who was turned away, and what went before.</summary>
public sealed record FeatureFacts(Slate Slate)
{
    /// <summary>Null: no features are there, or the scores are not known.</summary>
    public FeatureFact? Scores { get; init; }

    /// <summary>Null: the teams' context is not there, or not known.</summary>
    public FeatureFact? Windows { get; init; }

    public IReadOnlyList<FeatureFact> WeekBefore { get; init; } = [];

    public IReadOnlyList<FeatureFact> WindowsBefore { get; init; } = [];

    /// <summary>One entry a rule.</summary>
    public IReadOnlyList<FeatureFact> Rejections { get; init; } = [];

    public long PredictedPlayers { get; init; }

    /// <summary>The dates before of which analytics lacks games; null: not known.</summary>
    public IReadOnlyList<ThinDate>? History { get; init; } = [];

    /// <summary>Games of the two weeks before: what the holes in them are measured by.</summary>
    public int GamesBefore { get; init; }

    /// <summary>The date lies in the season's first weeks: history is thin by nature.</summary>
    public bool IsEarly { get; init; }

    /// <summary>The figures that could not be asked for.</summary>
    public IReadOnlyDictionary<string, BlindSpot> Unknown { get; init; } = new Dictionary<string, BlindSpot>();

    public DateOnly Date => Slate.Date;

    /// <summary>A figure that could not be asked for matters only where the date may have games.</summary>
    public bool IsUnsure => Unknown.Count > 0 && Slate.HasGames;

    public bool IsUnknown(params IEnumerable<string> facts) => facts.Any(Unknown.ContainsKey);

    /// <summary>Only early-season rows, or nothing.</summary>
    public bool HasScores => Scores is { Total: > 0, Mean: not null };

    public bool HasWindows => Windows is { Total: > 0, Mean: not null } && Scores is not { Total: 0, Early: > 0 };
}
