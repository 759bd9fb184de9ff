using System.Net;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Queries;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace NbaPipeline.Monitoring.Google.Resilience;

/// <summary>
/// Every outside call goes through one of these: breaker, retry by reason with jitter, time-out of each attempt.
/// The inner order matters: the breaker counts attempts, the retry sees a breaker that is open and gives up at once.
/// </summary>
public sealed class Pipelines(IOptions<ResilienceOptions> options, ResilienceClock clock)
{
    private const double BreakAtFailureShare = 0.5;
    private const int BreakAfterCalls = 10;
    private static readonly TimeSpan SamplingTime = TimeSpan.FromSeconds(30);

    public ResiliencePipeline Warehouse { get; } = Build(
        options.Value, clock, new PredicateBuilder().Handle<WarehouseException>(failure => !failure.IsPermanent).Handle<TimeoutRejectedException>());

    public ResiliencePipeline Slack { get; } = Build(options.Value, clock, Repeatable(), Failing());

    /// <summary>A picture's whole way, tried once.</summary>
    public ResiliencePipeline Picture { get; } =
        new ResiliencePipelineBuilder { TimeProvider = clock.Time }.AddTimeout(options.Value.PictureTimeout).Build();

    public ResiliencePipeline Pager { get; } = Build(options.Value, clock, Repeatable(), Failing());

    public ResiliencePipeline Webhook { get; } = Build(options.Value, clock, Repeatable(), Failing());

    /// <summary>The services work while we wait, so an attempt has more time than elsewhere, and one that ran out of it is not repeated.</summary>
    public ResiliencePipeline Services { get; } = Build(
        options.Value with { AttemptTimeout = options.Value.ServiceTimeout },
        clock,
        new PredicateBuilder().Handle<ServiceFailedException>(),
        new PredicateBuilder().Handle<ServiceFailedException>().Handle<TimeoutRejectedException>());

    /// <summary>A message whose answer did not come in time may be on its way: whoever sent it finds out before it is sent again.</summary>
    public ResiliencePipeline Bus { get; } = Build(
        options.Value, clock, new PredicateBuilder().Handle<HttpRequestException>(IsPassing),
        new PredicateBuilder().Handle<HttpRequestException>(IsPassing).Handle<TimeoutRejectedException>());

    public ResiliencePipeline Documents { get; } = Build(
        options.Value,
        clock,
        new PredicateBuilder().Handle<DocumentStoreException>(failure => !failure.IsPermanent).Handle<TimeoutRejectedException>());

    /// <summary>Looks, and pauses that say the same thing twice: all of it may be repeated.</summary>
    public ResiliencePipeline ControlPlane { get; } = Build(
        options.Value,
        clock,
        new PredicateBuilder().Handle<ControlPlaneException>(failure => !failure.IsPermanent).Handle<TimeoutRejectedException>());

    /// <summary>One for all targets: without a breaker, because half of them being ill says nothing about the other half.</summary>
    public ResiliencePipeline Health { get; } = BuildWithoutBreaker(
        options.Value, clock, new PredicateBuilder().Handle<ProbeFailedException>().Handle<TimeoutRejectedException>());

    /// <summary>The keys that sign callers' tokens.</summary>
    public ResiliencePipeline Certificates { get; } = Build(
        options.Value, clock, new PredicateBuilder().Handle<HttpRequestException>().Handle<TimeoutRejectedException>());

    // Only what was answered, or never sent, surely did not arrive.
    private static bool IsPassing(HttpRequestException failure) => failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        || failure.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    // A message that may have arrived is not sent again at once, and neither is one whose answer did not come in time.
    private static PredicateBuilder<object> Repeatable() =>
        new PredicateBuilder().Handle<ChannelRejectedException>(failure => failure is { IsPermanent: false, MayHaveArrived: false });

    // The breaker counts them all the same: who answers nobody in time is spared, and so are we.
    private static PredicateBuilder<object> Failing() =>
        new PredicateBuilder().Handle<ChannelRejectedException>(failure => !failure.IsPermanent).Handle<TimeoutRejectedException>();

    private static ResiliencePipeline Build(
        ResilienceOptions options, ResilienceClock clock, PredicateBuilder<object> repeatable, PredicateBuilder<object>? failing = null) =>
        new ResiliencePipelineBuilder { TimeProvider = clock.Time }
            .AddRetry(RetryOf(options, repeatable))
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = failing ?? repeatable,
                FailureRatio = BreakAtFailureShare,
                MinimumThroughput = BreakAfterCalls,
                SamplingDuration = SamplingTime,
                BreakDuration = options.BreakDuration,
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();

    private static ResiliencePipeline BuildWithoutBreaker(ResilienceOptions options, ResilienceClock clock, PredicateBuilder<object> repeatable) =>
        new ResiliencePipelineBuilder { TimeProvider = clock.Time }
            .AddRetry(RetryOf(options, repeatable))
            .AddTimeout(options.AttemptTimeout)
            .Build();

    private static RetryStrategyOptions RetryOf(ResilienceOptions options, PredicateBuilder<object> repeatable) => new()
    {
        ShouldHandle = repeatable,
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        DelayGenerator = arguments => new(DelayAskedFor(arguments.Outcome.Exception, options)),
    };

    // Null leaves the delay to the back-off; a longer wait than we may take is cut, and the last attempt then decides.
    private static TimeSpan? DelayAskedFor(Exception? failure, ResilienceOptions options) =>
        failure is ChannelRejectedException { RetryAfter: { } asked } ? (asked < options.LongestDelay ? asked : options.LongestDelay) : null;
}
