namespace NbaPipeline.Monitoring.Control;

/// <summary>What the cloud says is deployed and scheduled, in every region; and the one thing we may change there.</summary>
public interface IControlPlane
{
    Task<IReadOnlyList<ScheduledJob>> ListJobsAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<DeployedFunction>> ListFunctionsAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<string>> ListEnabledApisAsync(CancellationToken cancellationToken);

    /// <summary>Pauses a job; the answer of the control plane, not our wish, is the result.</summary>
    Task<ScheduledJob> PauseJobAsync(string name, CancellationToken cancellationToken);

    Task<ScheduledJob> ResumeJobAsync(string name, CancellationToken cancellationToken);
}
