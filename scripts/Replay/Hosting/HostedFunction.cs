using NbaPipeline.LocalCloud.Functions;

namespace NbaPipeline.Replay;

/// <summary>A hosted function called as Cloud Scheduler calls it: an empty POST.</summary>
public sealed class HostedFunction(FunctionHost host) : IReplayFunction
{
    public async Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken)
    {
        using var response = await host.Client.PostAsync(new Uri("/", UriKind.Relative), content: null, cancellationToken);
        return new ReplayInvocation((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
