using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The box score alert as it runs, from the question to the channel, on fakes.</summary>
internal sealed class AlertStage
{
    public FakeWarehouse Warehouse { get; } = new();

    public RecordingNotifier Notifier { get; } = new();

    public InProcessDocumentStore Documents { get; } = new();

    public async Task<CheckReport> RunAsync(string eastern, Func<CheckRequest, CheckRequest>? ask = null)
    {
        var clock = new StoppedClock(Some.Eastern(eastern));
        var identity = new FunctionIdentity("box-score-completeness-alert", "test");
        var engine = new IncidentEngine(
            new IncidentLog(Documents), new SilenceLog(Documents), new Outbox([Notifier], clock), new IncidentHistory(Warehouse), new IncidentThresholds());
        var desk = new AlertDesk(engine, new HeartbeatLog(Documents, identity), new ErrorLog(Warehouse, identity), new CostLedger(), identity);
        var check = new BoxScoreCompleteness(new GameSightingQueries(Warehouse), SourceRegistry.Default, new BoxScoreThresholds());
        var request = new CheckRequest(Some.Eastern(eastern));
        var asked = await desk.WithOpenDatesAsync(ask?.Invoke(request) ?? request, check.Name, default);
        return await desk.ReportAsync(await check.EvaluateAsync(asked, default), asked, default);
    }

    public Task<CheckReport> RunAsync(string eastern, DateOnly date) => RunAsync(eastern, request => request with { Dates = [date] });

    public async Task<int> CountDocumentsAsync() => (await Documents.ListAsync("incidents", default)).Count;
}
