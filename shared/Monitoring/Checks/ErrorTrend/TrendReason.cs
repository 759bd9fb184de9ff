namespace NbaPipeline.Monitoring.Checks;

/// <summary>Why growth is told.</summary>
public enum TrendReason
{
    /// <summary>Slow, but there is no doubt: it doubles within weeks.</summary>
    Growing,

    /// <summary>Doubled within about a week: look today.</summary>
    Steep,

    /// <summary>Slower than either, but an objective is crossed before anybody could have repaired it.</summary>
    SoonBroken,
}
