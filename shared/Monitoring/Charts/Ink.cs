namespace NbaPipeline.Monitoring.Charts;

/// <summary>What something drawn stands for; each kind of picture has its own colours for it.</summary>
public enum Ink
{
    /// <summary>Nothing: what lies under it is hidden.</summary>
    Paper,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>Where figures begin.</summary>
    Axis,

    /// <summary>What must not be crossed.</summary>
    Limit,
}
