using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>Gates as they are deployed, any number of instances, over one store, one bus, one channel and one clock of ours.</summary>
public sealed class GateBench(DateTimeOffset now, string mode = "enforce") : IAsyncDisposable
{
    private const string EventType = "google.cloud.pubsub.topic.v1.messagePublished";
    private readonly Dictionary<Type, FunctionHost> _hosts = [];
    private int _messages;

    private readonly FakeWarehouse _warehouse = new();
    private readonly RecordingNotifier _slack = new();
    private readonly StoppedClock _clock = new(now);
    private readonly FlakyDocumentStore _documents = new(new InProcessDocumentStore());
    private readonly RecordingBus _bus = new();

    /// <summary>Another instance, whose world this one is in; null: it has its own.</summary>
    public GateBench? Shared { get; init; }

    public FakeWarehouse Warehouse => Shared?.Warehouse ?? _warehouse;

    public RecordingNotifier Slack => Shared?.Slack ?? _slack;

    public StoppedClock Clock => Shared?.Clock ?? _clock;

    public FlakyDocumentStore Documents => Shared?.Documents ?? _documents;

    public RecordingBus Bus => Shared?.Bus ?? _bus;

    public IReadOnlyList<(string Name, string? Value)> Settings { get; init; } = [];

    public GateLedger Ledger => new(Documents);

    /// <summary>A completion as a publisher sends it, delivered as Eventarc does.</summary>
    public Task<HttpStatusCode> DeliverAsync<TGate>(string processor, string date, string? id = null, Action<JsonObject>? with = null)
    {
        var envelope = new JsonObject { ["processor_name"] = processor, ["game_date"] = date, ["status"] = "success", ["record_count"] = 100 };
        with?.Invoke(envelope);
        return DeliverRawAsync<TGate>(envelope.ToJsonString(), id);
    }

    public Task<HttpStatusCode> DeliverRawAsync<TGate>(string data, string? id = null, bool dryRun = false)
    {
        var message = new JsonObject { ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(data)), ["messageId"] = id ?? $"{++_messages}" };
        if (dryRun)
        {
            message["attributes"] = new JsonObject { ["dry_run"] = "true" };
        }

        return PostAsync<TGate>(new JsonObject { ["message"] = message, ["subscription"] = "projects/p/subscriptions/s" }.ToJsonString());
    }

    /// <summary>What a push subscription without Eventarc sends: the message alone.</summary>
    public async Task<HttpStatusCode> PushAsync<TGate>(string body)
    {
        // With a charset behind it the framework takes the body for no event.
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var response = await (await HostAsync(typeof(TGate))).Client.PostAsync(new Uri("/projects/test/topics/pushed", UriKind.Relative), content);
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> PostAsync<TGate>(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/?__GCP_CloudEventsMode=CUSTOM_PUBSUB_x") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", $"event-{_messages}");
        request.Headers.Add("ce-type", EventType);
        request.Headers.Add("ce-source", "//pubsub.googleapis.com/projects/p/topics/t");
        using var response = await (await HostAsync(typeof(TGate))).Client.SendAsync(request);
        return response.StatusCode;
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> SweepAsync(string query = "")
    {
        using var response = await (await HostAsync(typeof(GateSweep))).Client.PostAsync(new Uri($"/{query}", UriKind.Relative), null);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>The sweep, after the time in which a block is left to the alert about the same tables.</summary>
    public Task<(HttpStatusCode Status, JsonNode Body)> SweepLaterAsync()
    {
        Clock.Advance(new GateThresholds().AlertFirst);
        return SweepAsync();
    }

    public async Task<GateDecision> DecisionAsync(string key) => (await Ledger.ReadAsync(GateKey.Find(key)!.Value, CancellationToken.None)).Decision!;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }

    private async Task<FunctionHost> HostAsync(Type function) => _hosts.TryGetValue(function, out var known)
        ? known
        : _hosts[function] = await FunctionHost.StartAsync(function, SettingsOf(function), Replace, CancellationToken.None);

    private Dictionary<string, string?> SettingsOf(Type function) => new(Settings.Select(one => KeyValuePair.Create(one.Name, one.Value)))
    {
        [IdentityOf.NameKey] = IdentityOf.KebabCase(function.Name), ["BigQuery:ProjectId"] = "test", ["Gates:Mode"] = mode,
    };

    private void Replace(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(Clock).AddSingleton<IDocumentStore>(Documents).AddSingleton<IWarehouse>(Warehouse)
        .AddSingleton<IPhaseBus>(Bus).AddSingleton<INotifier>(Slack);
}
