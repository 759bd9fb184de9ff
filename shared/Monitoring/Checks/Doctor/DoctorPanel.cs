using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The alerts' own checks over one warehouse that is asked everything once.</summary>
internal sealed class DoctorPanel(AskedOnce warehouse, IDocumentStore documents, DoctorRules rules)
{
    public FeatureQueries Features { get; } = new(warehouse);

    public WorkflowQueries Workflows { get; } = new(warehouse, rules.Workflows);

    public DoctorQueries Own { get; } = new(warehouse);

    /// <summary>In the order in which a repair goes.</summary>
    public IReadOnlyList<ICheck> Checks
    {
        get
        {
            var sightings = new GameSightingQueries(warehouse);
            var slates = new SlateQueries(sightings, rules.Sources);
            var predictions = new PredictionQueries(warehouse);
            var processors = new ProcessorEvidence(sightings, new ProcessorQueries(warehouse), rules.Sources);
            return
            [
                new WorkflowGap(Workflows, new GapCauses(documents, Workflows), rules.Workflows),
                new ScheduleStaleness(sightings, rules.Sources, rules.Staleness),
                new StreamingConflict(new ConflictQueries(warehouse), slates, rules.Conflicts),
                new BoxScoreCompleteness(sightings, rules.Sources, rules.Root.BoxScores),
                new AnalyticsCompleteness(sightings, new AnalyticsQueries(warehouse), rules.Sources, rules.Analytics),
                new Phase3Failure(processors, rules.Root.Analytics),
                new PhaseTransition(new FunnelEvidence(new FunnelQueries(warehouse), rules.Sources), rules.DueTimes, rules.Transitions),
                new Phase4Failure(processors, new CompletionMarkers(documents), rules.Root.Precompute),
                new FeatureQuality(sightings, Features, rules.Root.Features),
                new GradingCoverage(slates, predictions, rules.Root.Grading),
                new PredictionCoverage(slates, predictions, rules.Root.Predictions),
            ];
        }
    }
}
