using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Tests.Support;

/// <summary>A channel for reports in memory, with threads or without, that can be away, or lose its answers.</summary>
public sealed class RecordingReports : IReportChannel
{
    public List<(JsonObject Body, MessageHandle? Post)> Sent { get; } = [];

    public bool HasThreads { get; init; } = true;

    public string Channel => "#daily-orchestration";

    public string? Misconfiguration { get; set; }

    /// <summary>From which message on it does not answer; null: it takes all.</summary>
    public int? AwayFrom { get; set; }

    /// <summary>What happens elsewhere while a message is on its way.</summary>
    public Func<int, Task>? Meanwhile { get; set; }

    public async Task<Delivery> SendAsync(JsonObject body, MessageHandle? post, CancellationToken cancellationToken)
    {
        if (Sent.Count >= AwayFrom)
        {
            return Delivery.Failed($"{Channel}: it failed (503)");
        }

        Sent.Add((body, post));
        await (Meanwhile?.Invoke(Sent.Count) ?? Task.CompletedTask);
        return post is null && HasThreads ? Delivery.At(new MessageHandle(Channel, "C0DAILYORCH", $"1768582800.00000{Sent.Count}")) : Delivery.Done;
    }
}
