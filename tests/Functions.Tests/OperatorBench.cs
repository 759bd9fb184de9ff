using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A night without box scores is open as an incident, and Ana may say something about it.</summary>
internal sealed class OperatorBench : IAsyncDisposable
{
    public const string Ana = "ana@example.org";

    /// <summary>What the night without box scores is called.</summary>
    public const string Incident = "phase2/bdl/2026-01-15#1";

    private readonly FunctionBench _bench;

    public OperatorBench(HttpMessageHandler? slack = null, IReadOnlyList<(string, string?)>? settings = null)
    {
        Documents = new InProcessDocumentStore();
        _bench = new(typeof(OperatorActions), Now, Documents, Channel) { Callers = new NamedCallers(Ana), Network = slack, Settings = settings ?? [] };
    }

    public static DateTimeOffset Now => Some.Eastern("2026-01-17 12:00");

    public InProcessDocumentStore Documents { get; }

    public RecordingNotifier Channel { get; } = new();

    public AuditTrail Audit => new(Documents);

    public FunctionBench Function => _bench;

    /// <summary>Lets the alert see the night.</summary>
    public async Task SeeTroubleAsync(int bdl = 8)
    {
        await using var alert = new FunctionBench(typeof(BoxScoreCompletenessAlert), _bench.Clock.Now, Documents, Channel);
        alert.Warehouse.See(Some.Night(games: 10, bdl: bdl, gamebook: 10));
        await alert.CallAsync("/?date=2026-01-15");
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> OrderAsync(object order, string? caller = Ana, string call = "/") =>
        await _bench.CallAsync(call, HttpMethod.Post, order as string ?? System.Text.Json.JsonSerializer.Serialize(order), caller);

    public Task<(HttpStatusCode Status, JsonNode Body)> LookAsync() => _bench.CallAsync("/", HttpMethod.Get);

    public async Task<IReadOnlyList<string>> StateAsync()
    {
        var all = new List<string>();
        foreach (var collection in new[] { "incidents", "silences", "overrides", "halt", AuditTrail.Collection, "heartbeats" })
        {
            all.AddRange((await Documents.ListAsync(collection, CancellationToken.None)).Select(document => $"{document.Path} {document.Json}"));
        }

        return all;
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
