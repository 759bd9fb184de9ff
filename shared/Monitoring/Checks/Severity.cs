namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a finding obliges somebody to do.</summary>
public enum Severity
{
    /// <summary>Nobody has to act; it is written down so that nobody is surprised.</summary>
    Info,

    /// <summary>Somebody looks today: left alone it will reach users or cost a repair later.</summary>
    Warning,

    /// <summary>Somebody acts now: users are, or by the next slate will be, given wrong numbers or none.</summary>
    Critical,
}
