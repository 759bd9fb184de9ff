namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What a person said about a problem.</summary>
public enum MarkKind
{
    /// <summary>"I am on it."</summary>
    Acknowledged,

    /// <summary>"Nobody has to act on this now."</summary>
    Silenced,

    /// <summary>"This is no problem at all": quiet like a silence, and counted against the check that said so.</summary>
    FalsePositive,
}
