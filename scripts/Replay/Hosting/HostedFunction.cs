using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A hosted function called as Cloud Scheduler calls it, with an empty POST, and as Eventarc does, with an event.</summary>
/// <param name="name">The deployed name.</param>
/// <param name="host">Where it runs.</param>
public sealed class HostedFunction(string name, FunctionHost host) : IReplayFunction, IMessageFunction
{
    public Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken) => PostAsync("/", cancellationToken);

    /// <summary>As an engineer asks: nothing is written, sent or triggered.</summary>
    public Task<ReplayInvocation> DryRunAsync(CancellationToken cancellationToken) => PostAsync("/?dry_run=true", cancellationToken);

    public async Task<ReplayInvocation> DeliverAsync(SimulatedMessage message, CancellationToken cancellationToken)
    {
        using var request = EventRequest.Of(message, name);
        using var response = await host.Client.SendAsync(request, cancellationToken);
        return new ReplayInvocation((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    private async Task<ReplayInvocation> PostAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await host.Client.PostAsync(new Uri(path, UriKind.Relative), content: null, cancellationToken);
        return new ReplayInvocation((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
