using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The alerts of phases 3 and 4 as they run, from the question to the channel, on fakes.</summary>
internal sealed class PhaseStage(Phase phase)
{
    public const string All = "TDZA PSZA PCF PDC MLFS";

    public FakeWarehouse Warehouse { get; } = new();

    public RecordingNotifier Notifier { get; } = new();

    public InProcessDocumentStore Documents { get; } = new();

    public async Task<CheckReport> RunAsync(string eastern, Func<CheckRequest, CheckRequest>? ask = null)
    {
        var clock = new StoppedClock(Some.Eastern(eastern));
        var identity = new FunctionIdentity($"phase{(int)phase}-failure-alert", "test");
        var engine = new IncidentEngine(
            new IncidentLog(Documents), new SilenceLog(Documents), new Outbox([Notifier], clock), new IncidentHistory(Warehouse), new IncidentThresholds());
        var desk = new AlertDesk(engine, new HeartbeatLog(Documents, identity), new ErrorLog(Warehouse, identity), new CostLedger(), identity);
        var (check, request) = (Check(), new CheckRequest(Some.Eastern(eastern)));
        var asked = await desk.WithOpenDatesAsync(ask?.Invoke(request) ?? request, check.Name, default);
        return await desk.ReportAsync(await check.EvaluateAsync(asked, default), asked, default);
    }

    public Task<CheckReport> RunAsync(string eastern, DateOnly date) => RunAsync(eastern, request => request with { Dates = [date] });

    /// <summary>What the orchestrator noted of a date, as its document says it.</summary>
    public Task MarkAsync(string processors, DateOnly? date = null) => Documents.CreateAsync(
        $"phase4_completion/{date ?? Some.Date:yyyy-MM-dd}",
        $$"""{{{string.Concat(processors.Split(' ').Select(name => $$"""
            "{{ProcessorCatalogue.Find(name)!.Name}}": {"status": "success", "completed_at": "2026-01-16T12:25:00Z"},
            """))}}"_completed_count": 5, "_triggered": true}""",
        default);

    private ICheck Check()
    {
        var evidence = new ProcessorEvidence(new GameSightingQueries(Warehouse), new ProcessorQueries(Warehouse), SourceRegistry.Default);
        return phase is Phase.Analytics
            ? new Phase3Failure(evidence, new Phase3Thresholds())
            : new Phase4Failure(evidence, new CompletionMarkers(Documents), new Phase4Thresholds());
    }
}
