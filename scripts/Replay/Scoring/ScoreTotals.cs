namespace NbaPipeline.Replay;

/// <summary>The figures of a replay.</summary>
public sealed record ScoreTotals
{
    public int Faults { get; init; }
    public int Detectable { get; init; }
    public int Detected { get; init; }

    /// <summary>Calls that belong to a fault, of all calls; 1 when nobody was called.</summary>
    public double Precision { get; init; }

    /// <summary>Detectable faults that were detected; 1 when there was nothing to detect.</summary>
    public double Recall { get; init; }

    public double? MedianMinutesToDetect { get; init; }
    public double? P95MinutesToDetect { get; init; }
    public int Recoverable { get; init; }
    public int Recovered { get; init; }
    public int RecoveredWithoutProof { get; init; }
    public int DuplicateTriggers { get; init; }
    public int Posts { get; init; }
    public int Edits { get; init; }
    public int Replies { get; init; }
    public double PostsPerDayMedian { get; init; }
    public int PostsPerDayMax { get; init; }
    public int Reports { get; init; }
    public int ZeroTouchDays { get; init; }
    public int Days { get; init; }
    public int GateWrongOpens { get; init; }
    public int GateWrongBlocks { get; init; }
    public int Invocations { get; init; }
    public long Queries { get; init; }
    public long CacheHits { get; init; }
    public long BytesBilled { get; init; }
    public long BytesBilledPerDayMax { get; init; }
    public double WallSeconds { get; init; }
}
