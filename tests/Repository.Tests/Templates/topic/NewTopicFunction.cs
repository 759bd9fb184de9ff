using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Asks about box scores at each message of its topic: new-topic-function does this until it has a question of its own.
/// A message with the attribute <c>dry_run=true</c> changes nothing.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class NewTopicFunction(BoxScoreCompleteness check, AlertDesk desk, TimeProvider time)
    : ICloudEventFunction<MessagePublishedData>
{
    public async Task HandleAsync(CloudEvent cloudEvent, MessagePublishedData data, CancellationToken cancellationToken)
    {
        var isRehearsal = data.Message.Attributes.TryGetValue("dry_run", out var value) && value == "true";
        var request = new CheckRequest(time.GetUtcNow()) { DryRun = isRehearsal };
        var asked = await desk.WithOpenDatesAsync(request, check.Name, cancellationToken);
        await desk.ReportAsync(await check.EvaluateAsync(asked, cancellationToken), asked, cancellationToken);
    }
}
