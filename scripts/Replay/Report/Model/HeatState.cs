namespace NbaPipeline.Replay;

/// <summary>What became of a fault in one cell.</summary>
internal enum HeatState
{
    /// <summary>It was named.</summary>
    Told,

    /// <summary>It should have been named, and was not.</summary>
    Missed,

    /// <summary>Nobody had to be told, and nobody was.</summary>
    Exempt,

    /// <summary>It was named, and nothing was there.</summary>
    False,
}
