using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>The senders over scripted answers and these settings. Retries wait no real time.</summary>
internal sealed class SenderStage(IHttpClientFactory http, params (string Name, string? Value)[] settings)
{
    private readonly IConfiguration _configuration =
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => setting.Value)).Build();

    private Pipelines? _pipelines;
    private SlackPace? _pace;

    public HurriedTime Hurried { get; } = new(new ResilienceOptions().AttemptTimeout);

    /// <summary>Another time than the hurried one.</summary>
    public TimeProvider? Time { get; init; }

    public SlackOptions Slack => new(_configuration);

    public SlackBotNotifier Bot => new(http, Slack, Pipelines, Pace, Pictures);

    public SlackWebhookNotifier Webhooks => new(http, Slack, Pipelines, Pace, new IncidentThresholds());

    public PagerDutyNotifier PagerDuty => new(http, new PagerOptions(_configuration), Pipelines);

    public AlertWebhookNotifier AlertWebhook => new(http, new PagerOptions(_configuration), Pipelines);

    private ResilienceClock Clock => new(Time ?? Hurried);

    private Pipelines Pipelines => _pipelines ??= new Pipelines(Options.Create(new ResilienceOptions()), Clock);

    private SlackPictures Pictures => new(new SlackFiles(http, Slack, Pipelines, new ResilienceOptions(), Clock.Time), new ResilienceOptions(), Clock);

    private SlackPace Pace => _pace ??= new SlackPace(new ResilienceOptions(), Clock);
}
