namespace NbaPipeline.Monitoring.Control;

/// <summary>How a target answered when it was asked for its health.</summary>
public enum HealthKind
{
    /// <summary>Somebody answered that he is well: whether it is the right one has to be read.</summary>
    Healthy,

    /// <summary>It says that it is not well, fails, or does not answer in time.</summary>
    Unhealthy,

    /// <summary>Nobody by this name: the front door answers 404.</summary>
    Missing,

    /// <summary>We were not let in, or had no identity to show: nothing is known of it.</summary>
    NotAsked,
}
