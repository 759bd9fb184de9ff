using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Monitoring.Google.Tests.Recovery;

/// <summary>The services over scripted answers. Retries wait no real time; it is noon on 20 January 2026 in the East.</summary>
internal sealed class ServiceStage(ScriptedHttp http)
{
    private readonly ServiceTokens _tokens = new();

    private readonly Pipelines _pipelines =
        new(Options.Create(new ResilienceOptions()), new ResilienceClock(new HurriedTime(new ResilienceOptions().AttemptTimeout)));

    public PipelineServiceOptions Addresses { get; init; } = new()
    {
        Scrapers = new("http://127.0.0.1:1/scrapers/"),
        Analytics = new("http://127.0.0.1:1/analytics"),
        Precompute = new("http://127.0.0.1:1/precompute"),
        Coordinator = new("http://127.0.0.1:1/coordinator"),
    };

    public IPhaseBus Bus =>
        new PubSubPhaseBus(http, Options.Create(new PubSubOptions { ProjectId = "test", BaseUri = new("http://127.0.0.1:1/") }), _tokens, _pipelines);

    public PipelineServices Services =>
        new(new ServiceCaller(http, _tokens, _pipelines), Bus, Options.Create(Addresses), new StoppedClock(Some.Eastern("2026-01-20 12:00")));
}
