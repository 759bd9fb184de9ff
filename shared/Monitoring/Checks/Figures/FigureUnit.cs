namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a figure is counted in.</summary>
public enum FigureUnit
{
    /// <summary>0 to 100.</summary>
    Percent,

    /// <summary>Things.</summary>
    Count,

    /// <summary>1: what was promised holds. 0: it is due, and does not.</summary>
    Holds,
}
