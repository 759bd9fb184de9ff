using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Asks what every output of some dates holds, by the queries that the alerts ask, so that nothing is repaired that they would not call broken.</summary>
public sealed class RecoveryEvidence(
    GameSightingQueries sightings, SourceRegistry sources, PhaseEvidence phases, RunEvidence runs, BoxScoreThresholds boxScores, StalenessThresholds staleness)
{
    /// <param name="dates">The game dates.</param>
    /// <param name="isScheduleOnly">Only whether the schedule is fresh.</param>
    /// <param name="request">The time of the run, and as of when.</param>
    /// <param name="mark">Says which outputs are wanted although they may be whole.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RecoveryFacts> ForAsync(
        IReadOnlyList<DateOnly> dates,
        bool isScheduleOnly,
        CheckRequest request,
        Func<IReadOnlyList<OutputFact>, IReadOnlyList<OutputFact>> mark,
        CancellationToken cancellationToken)
    {
        var seen = await sightings.ForAsync(dates, request.AsOf, sources.ActiveOnAnyOf(dates), cancellationToken);
        if (seen[GameSighting.Schedule] is Evidence<IReadOnlyList<GameSighting>>.Unknown blind)
        {
            return new([], [new BlindSpot(SlateAnswer.Schedule, blind.Why)]);
        }

        var rows = seen.Values.OfType<Evidence<IReadOnlyList<GameSighting>>.Known>().SelectMany(witness => witness.Value).ToList();
        var slates = SlateBuilder.Build(dates, rows).ToDictionary(slate => slate.Date);
        var days = slates.Values.Where(slate => slate.HasGames)
            .Select(slate => RecoveryDay.Of(slate, sources.ActiveOn(slate.Date), seen))
            .ToList();
        var schedule = days.Select(day => RawOutputs.Schedule(day, staleness, request.Now));
        if (isScheduleOnly || days.Count == 0)
        {
            return new([.. schedule], []) { Slates = slates };
        }

        IReadOnlyList<OutputFact> outputs =
        [
            .. schedule,
            .. days.SelectMany(day => RawOutputs.Sources(day, boxScores, request.Now)),
            .. await phases.ForAsync(days, request, cancellationToken),
        ];
        var held = await runs.HeldAsync(mark(outputs), request, cancellationToken);
        return new(held, [.. held.Where(fact => fact.Unknown is not null).Select(fact => new BlindSpot(fact.Label, fact.Unknown!)).Distinct()]) { Slates = slates };
    }
}
