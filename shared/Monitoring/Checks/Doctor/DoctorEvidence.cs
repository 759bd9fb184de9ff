using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using Records = System.Collections.Generic.IReadOnlyDictionary<
    string,
    NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Queries.WorkflowFact>>>;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Asks what the doctor's own angles need, first and widest, so that the alerts' checks find their answers there.</summary>
internal sealed class DoctorEvidence(DoctorPanel panel, DoctorRules rules)
{
    public async Task<DoctorSight> ForAsync(DoctorRequest request, CancellationToken cancellationToken)
    {
        var blind = new BlindSpots();
        var (dates, active) = (request.Dates, rules.Sources.ActiveOnAnyOf(request.Dates));
        var held = (await panel.Own.HeldAsync(dates, request.AsOf, active, cancellationToken)).ToDictionary(one => one.Key, one => blind.Known(one.Key, one.Value));
        var scores = await panel.Features.ForAsync(dates, request.AsOf, rules.Root.Features, cancellationToken);
        blind.Known(FeatureFact.Scores, scores[FeatureFact.Scores]);
        var records = (await RecordsAsync(request, cancellationToken)).SelectMany(one => blind.Known(one.Key, one.Value)).ToLookup(row => row.Fact);
        var figures = await panel.Own.FiguresAsync(dates, request.AsOf, cancellationToken);
        var facts = figures.SelectMany(one => blind.Known(one.Key, one.Value)).ToLookup(row => row.Fact);
        var sightings = held.Where(one => one.Key == GameSighting.Schedule || active.Any(source => source.Name == one.Key)).SelectMany(one => one.Value).ToList();
        var slates = SlateBuilder.Build(FeatureQueries.WithDaysBefore(dates, FeatureThresholds.WindowDays), sightings).ToDictionary(slate => slate.Date);
        var features = new FeatureFigures(scores);
        return new DoctorSight(
            [.. dates.Select(date => new DoctorNight(
                slates[date], SeasonOpening.Of(date, held[ProcessorQueries.Opening]), HeldOn(date, held), facts, records, features.FactsOf(date, slates), request.Now)
            {
                Unknown = blind.ByName,
                Sources = rules.Sources.ActiveOn(date),
            })],
            figures[DoctorFact.Grades],
            [.. blind.ByName.Values]);
    }

    private static ILookup<string, GameSighting> HeldOn(DateOnly date, Dictionary<string, IReadOnlyList<GameSighting>> held) =>
        held.SelectMany(one => one.Value.Where(row => row.GameDate == date), (one, row) => (one.Key, Row: row)).ToLookup(one => one.Key, one => one.Row);

    // What lies near the present the alert's check asks about in the same words; of what is long over only its own days are read.
    private async Task<Records> RecordsAsync(DoctorRequest request, CancellationToken cancellationToken)
    {
        if (IsRecent(request))
        {
            var all = await panel.Workflows.ForAsync(DateOnly.FromDateTime(request.Now.UtcDateTime), request.From, request.AsOf, cancellationToken);
            return new[] { WorkflowFact.Evaluation, WorkflowFact.Runs }.ToDictionary(fact => fact, fact => all[fact]);
        }

        var (evaluations, _) = await panel.Workflows.DecisionsAsync(request.From, request.To.AddDays(1), request.AsOf, cancellationToken);
        return new Dictionary<string, Evidence<IReadOnlyList<WorkflowFact>>>
        {
            [WorkflowFact.Evaluation] = evaluations,
            [WorkflowFact.Runs] = await panel.Workflows.RunsAsync(request.From, request.To, request.AsOf, cancellationToken),
        };
    }

    /// <summary>What starts the work is judged as it is now: of dates that are long over it says nothing.</summary>
    public static bool IsRecent(DoctorRequest request) => request.To >= PipelineClock.GameDateAt(request.Now).AddDays(-1);
}
