namespace NbaPipeline.PipelineSimulator;

/// <summary>How loud a message is, in the simulator's own copy: the judged may not lend the judge their scale.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nobody has to act.</summary>
    Info,

    /// <summary>Somebody should look today.</summary>
    Warning,

    /// <summary>Somebody must act now.</summary>
    Critical,
}
