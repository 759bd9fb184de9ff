using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>How far is the pipeline? The gauges of a dashboard: asked where a table changed, repeated where none did.</summary>
public sealed class FigureRound(
    FigureEvidence evidence, FigureLog log, IncidentLog incidents, HeartbeatLog heartbeats, SmokeRules rules, ServiceLevelThresholds levels, CostLedger ledger)
{
    public async Task<FigureReport> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = AskedBy(request);
        var isLook = request.TellsNothing || request.Dates.Count > 0;
        var known = request.IsAsOf || request.Dates.Count > 0 ? FigureMemory.Nothing(asked) : await log.ReadAsync(asked, cancellationToken);
        var sight = await evidence.LookAsync(asked, known, cancellationToken);
        var figures = FiguresOf(asked, sight).Concat(await CountsAsync(request, sight, cancellationToken)).ToList();
        if (!isLook)
        {
            await RememberAsync(request, sight, cancellationToken);
        }

        return new FigureReport(request.Now, request.AsOf, request.DryRun, asked.From, figures)
        {
            IsLogged = !isLook,
            AskedAgain = sight.AskedAgain,
            Unknowns = [.. sight.Unknowns.Select(unknown => unknown.ToString())],
            Cost = RunCost.Of(ledger.Entries),
        };
    }

    // The last completed game date, and the one that predictions are made for; of a date that is asked for, both are that one.
    private static SmokeRequest AskedBy(CheckRequest request)
    {
        var today = PipelineClock.GameDateAt(request.Now);
        var (from, to) = request.Dates.Count > 0 ? (request.Dates.Max(), request.Dates.Max()) : (today.AddDays(-1), today);
        return new SmokeRequest(from, to, request.Now, request.AsOf);
    }

    private IReadOnlyList<PipelineFigure> FiguresOf(SmokeRequest asked, FigureSight sight) => SmokeNights.Of(asked, sight.Outputs, rules.Sources) is { } nights
        ? FigureJudge.Judge(nights[0], nights[^1], rules, levels, asked.Now)
        : [];

    // Of the past nobody knows what was open.
    private async Task<IEnumerable<PipelineFigure>> CountsAsync(CheckRequest request, FigureSight sight, CancellationToken cancellationToken)
    {
        var failures = sight.Failures is Evidence<IReadOnlyList<TrendFact>>.Known known ? FigureCounts.FailuresOf(known.Value, PipelineClock.GameDateAt(request.Now)) : [];
        return request.IsAsOf ? failures : failures.Concat(FigureCounts.ProblemsOf(await incidents.ReadAsync(cancellationToken), request.Now));
    }

    private async Task RememberAsync(CheckRequest request, FigureSight sight, CancellationToken cancellationToken)
    {
        if (sight.IsNews)
        {
            await log.WriteAsync(sight.Memory, cancellationToken);
        }

        await heartbeats.BeatAsync(request.Now, sight.Unknowns.Count == 0 ? Outcome.Passed : Outcome.NotEvaluated, cancellationToken);
    }
}
