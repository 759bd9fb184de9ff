using Google.Api.Gax;
using Google.Cloud.PubSub.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Resilience;
using Polly;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>
/// Triggers through Google's publisher, one at a time and awaited: nothing is batched in the background, where a function that has answered
/// would lose it. Data only, no attributes, as the pipeline's own messages are.
/// </summary>
public sealed class GooglePhaseBus(IOptions<PubSubOptions> options, Pipelines pipelines) : IPhaseBus
{
    private static readonly HashSet<StatusCode> Refusals =
        [StatusCode.InvalidArgument, StatusCode.NotFound, StatusCode.PermissionDenied, StatusCode.Unauthenticated, StatusCode.FailedPrecondition, StatusCode.ResourceExhausted];

    private PublisherServiceApiClient? _client;

    internal GooglePhaseBus(IOptions<PubSubOptions> options, Pipelines pipelines, PublisherServiceApiClient client)
        : this(options, pipelines) => _client = client;

    public async Task<string> PublishAsync(PhaseTrigger trigger, CancellationToken cancellationToken)
    {
        var message = new PubsubMessage { Data = ByteString.CopyFromUtf8(trigger.Json) };
        try
        {
            // Two first calls at once make two clients; either will do.
            var client = _client ??= await new PublisherServiceApiClientBuilder { EmulatorDetection = EmulatorDetection.EmulatorOrProduction }.BuildAsync(cancellationToken);
            var topic = TopicName.FromProjectTopic(options.Value.ProjectId, trigger.Topic);
            var answer = await pipelines.Bus.ExecuteAsync(async token => await client.PublishAsync(topic, [message], token), cancellationToken);
            return answer.MessageIds.FirstOrDefault() ?? throw new PhaseBusException($"{trigger.Topic}: the bus confirmed no message.", mayHaveArrived: true);
        }
        catch (RpcException exception)
        {
            throw new PhaseBusException($"{trigger.Topic}: {exception.StatusCode}", !Refusals.Contains(exception.StatusCode), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            throw new PhaseBusException($"{trigger.Topic}: not confirmed ({exception.GetType().Name})", mayHaveArrived: true, exception);
        }
    }
}
