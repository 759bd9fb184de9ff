namespace NbaPipeline.Monitoring.Gates;

/// <summary>The numbers by which one gate judges; they are kept with each decision.</summary>
/// <param name="Quorum">How many of the members must do, the critical ones among them; never more than there are.</param>
/// <param name="BlockBelow">Share of the games, 0…1, below which a member does not do. 0: any game does.</param>
/// <param name="WholeFrom">Share of the games, 0…1, from which a member is as good as whole.</param>
public sealed record GateRule(int Quorum, double BlockBelow, double WholeFrom)
{
    /// <summary>Games that may be missing whatever share that is: one of four is a quarter, and still only one game.</summary>
    public int MayMiss { get; init; }

    /// <summary>The mean score below which features are too poor to predict from; null: nobody asks.</summary>
    public double? LeastScore { get; init; }

    /// <summary>What lacks games is Critical only where it lacks all of them, and not even then where others still bring them.</summary>
    public bool IsMild { get; init; }
}
