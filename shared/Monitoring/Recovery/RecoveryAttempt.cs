using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>One call, with what there was before it. It is written before the call is made, so a crash can only waste it.</summary>
/// <param name="Number">From 1, of this input.</param>
/// <param name="At">When it was reserved.</param>
/// <param name="JudgeAt">Until then its effect is waited for.</param>
/// <param name="DistinctBefore">What the output held.</param>
public sealed record RecoveryAttempt(int Number, DateTimeOffset At, DateTimeOffset JudgeAt, long DistinctBefore)
{
    public ServiceAnswerKind? Answer { get; init; }

    public string? Words { get; init; }

    /// <summary>The games that its answer says were left out because of young rows; an empty id where it names none.</summary>
    public IReadOnlyList<string>? Conflicts { get; init; }

    public long? DistinctAfter { get; init; }

    /// <summary>What the output held, doubles included.</summary>
    public long? RowsBefore { get; init; }

    public long? RowsAfter { get; init; }

    [JsonIgnore]
    public long? SurplusBefore => RowsBefore - DistinctBefore;

    /// <summary>It was a part of itself before, so that a part afterwards is no harm.</summary>
    public bool WasPartial { get; init; }

    /// <summary>Who ordered it; null: nobody had to.</summary>
    public string? By { get; init; }
}
