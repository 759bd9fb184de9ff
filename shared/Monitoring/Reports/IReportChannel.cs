using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Where reports go: a channel of their own, in which nobody is called. Success means that the channel said so.</summary>
public interface IReportChannel
{
    /// <summary>As people know it.</summary>
    string Channel { get; }

    /// <summary>Whether details can stand under a post instead of beside it.</summary>
    bool HasThreads { get; }

    /// <summary>Why nothing could be delivered, without asking anybody; null where all is set.</summary>
    string? Misconfiguration { get; }

    /// <param name="body">Without the channel.</param>
    /// <param name="post">The post whose thread it belongs into; null: it is the post.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<Delivery> SendAsync(JsonObject body, MessageHandle? post, CancellationToken cancellationToken);
}
