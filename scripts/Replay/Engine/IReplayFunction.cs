namespace NbaPipeline.Replay;

/// <summary>A function as Cloud Scheduler sees it: something to call that answers.</summary>
public interface IReplayFunction
{
    Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken);
}
