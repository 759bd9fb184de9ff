using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A function as Eventarc sees it: something that takes the messages of a topic.</summary>
public interface IMessageFunction
{
    /// <summary>Anything but a 2xx is a message that was not taken.</summary>
    Task<ReplayInvocation> DeliverAsync(SimulatedMessage message, CancellationToken cancellationToken);
}
