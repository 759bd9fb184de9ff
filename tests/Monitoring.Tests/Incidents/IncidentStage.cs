using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>The way of a finding to people, on fakes: every run is a new instance, as after a cold start.</summary>
internal sealed class IncidentStage(bool edits = true, IDocumentStore? documents = null)
{
    public static readonly TimeSpan Cycle = TimeSpan.FromMinutes(30);

    public IDocumentStore Documents { get; } = documents ?? new InProcessDocumentStore();

    public RecordingNotifier Notifier { get; } = new(edits);

    public FakeWarehouse Warehouse { get; } = new();

    public StoppedClock Clock { get; } = new(SomeFinding.Noon);

    public IncidentThresholds Thresholds { get; init; } = new();

    public IncidentActions Actions => new(new IncidentLog(Documents), Thresholds, Clock);

    public SilenceLog Silences => new(Documents);

    public AlertDesk Desk(string function = SomeFinding.Function)
    {
        var identity = new FunctionIdentity(function, "test");
        var engine = new IncidentEngine(new IncidentLog(Documents), Silences, new Outbox([Notifier], Clock), new IncidentHistory(Warehouse), Thresholds);
        return new AlertDesk(engine, new HeartbeatLog(Documents, identity), new ErrorLog(Warehouse, identity), new CostLedger(), identity);
    }

    /// <summary>A run that finds these, and then half an hour.</summary>
    public Task<CheckReport> SeeAsync(params Finding[] findings) => ReportAsync(SomeFinding.Verdict(findings));

    /// <summary>A run that finds these healthy, and then half an hour.</summary>
    public Task<CheckReport> HealAsync(params Finding[] findings) => ReportAsync(SomeFinding.Healthy(findings));

    public async Task<CheckReport> ReportAsync(Verdict verdict, string function = SomeFinding.Function)
    {
        var report = await Desk(function).ReportAsync(verdict, new CheckRequest(Clock.Now), default);
        Clock.Advance(Cycle);
        return report;
    }

    public Task<CheckReport> SweepAsync(bool dryRun = false) =>
        Desk("incident-sweep").SweepAsync(new CheckRequest(Clock.Now) { DryRun = dryRun }, default);

    public async Task<IReadOnlyList<Incident>> IncidentsAsync() => [.. (await new IncidentLog(Documents).ReadAsync(default)).Incidents];

    public async Task<Incident> OnlyAsync() => (await IncidentsAsync()).Single();
}
