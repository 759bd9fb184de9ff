using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>The incident engine as functions run it, on a channel that can be edited, with its history kept as rows.</summary>
internal sealed class HistoryStage
{
    private static readonly FunctionIdentity Identity = new("box-score-completeness-alert", "test");

    private readonly InProcessDocumentStore _documents = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly StoppedClock _clock = new(Some.Eastern("2026-01-16 07:00"));

    public FakeWarehouse Warehouse { get; } = new();

    private AlertDesk Desk => new(
        new IncidentEngine(
            new IncidentLog(_documents), new SilenceLog(_documents), new Outbox([_notifier], _clock), new IncidentHistory(Warehouse), new IncidentThresholds()),
        new HeartbeatLog(_documents, Identity), new ErrorLog(Warehouse, Identity), new CostLedger(), Identity);

    /// <summary>A run at this Eastern time that finds these, and the days given healthy.</summary>
    public async Task RunAsync(string at, IReadOnlyList<Finding> findings, params int[] healthy)
    {
        _clock.Now = Some.Eastern(at);
        var verdict = new Verdict(HistoryRows.Check, [new DateVerdict(Rows.Night, findings.Count > 0 ? Outcome.Failed : Outcome.Passed, "looked")])
        {
            Findings = findings,
            Healthy = [.. healthy.Select(NameOf)],
        };
        await Desk.ReportAsync(verdict, new CheckRequest(_clock.Now), CancellationToken.None);
    }

    /// <summary>A repair of ours asked again and found what had been missing.</summary>
    public async Task ProveAsync(string at)
    {
        _clock.Now = Some.Eastern(at);
        var log = new IncidentLog(_documents);
        var only = (await log.ReadAsync(CancellationToken.None)).Incidents.Single();
        await new IncidentActions(log, new IncidentThresholds(), _clock)
            .NoteAsync(only.Id, RecoveryStep.Proven, "all there", "recovery", CancellationToken.None);
    }

    /// <summary>Everything appended so far, and some of it once more.</summary>
    public LocalWarehouse History()
    {
        var warehouse = SqlEngine.Warehouse();
        var rows = Warehouse.Appended.SelectMany(append => append.Rows).Select(row => row.Row.Cells).ToList();
        warehouse.Load(IncidentHistory.Table, [.. rows, .. rows.Take(rows.Count / 2)]);
        return warehouse;
    }

    /// <summary>Box scores of a night in January, due an hour after midnight.</summary>
    public static Finding Missing(int day, Severity severity) => new()
    {
        Fingerprint = NameOf(day),
        Severity = severity,
        What = "BDL box scores",
        HowBad = "7 of 9 games (78 %)",
        Observed = "7 games",
        Expected = "9 games due",
        Threshold = "below 90 % at 12 h",
        Since = Some.Eastern($"2026-01-{day + 1} 01:00"),
        Impact = "Users not affected",
    };

    private static Fingerprint NameOf(int day) => new(Phase.Raw, "bdl", new DateOnly(2026, 1, day));
}
