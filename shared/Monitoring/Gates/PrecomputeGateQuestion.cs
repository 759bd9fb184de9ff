using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using Openings = NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Calendar.GameSighting>>;
using Scores = NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Queries.FeatureFact>>;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Phase 4 to 5, the seeds' circuit breaker: which of the five have rows of the date, and how good are its features?</summary>
public sealed class PrecomputeGateQuestion(
    ProcessorEvidence evidence, FeatureQueries features, GateSettings settings, Phase4Thresholds thresholds, FeatureThresholds scores) : IGateQuestion
{
    public Gate Gate => GateCatalogue.Phase4ToPhase5;

    public async Task<IReadOnlyList<GateFacts>> AskAsync(
        IReadOnlyList<GateAsk> asks, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        List<DateOnly> dates = [.. asks.Select(ask => ask.GameDate).Distinct().Order()];
        var (facts, openings) = await evidence.WithOpeningsAsync(dates, asOf, cancellationToken);
        if (facts is not Evidence<IReadOnlyList<ProcessorFacts>>.Known { Value: var days })
        {
            var why = ((Evidence<IReadOnlyList<ProcessorFacts>>.Unknown)facts).Why;
            return [.. asks.Select(ask => settings.FactsOf(Gate, ask, new Slate(ask.GameDate, [])) with { Doubts = [new BlindSpot("The schedule", why)] })];
        }

        var quality = await features.ScoresAsync(dates, asOf, scores, cancellationToken);
        return [.. asks.Select(ask => FactsOf(ask, days.First(day => day.Date == ask.GameDate), openings, quality))];
    }

    private GateFacts FactsOf(GateAsk ask, ProcessorFacts day, Openings openings, Scores quality)
    {
        var opening = openings is Openings.Known known ? SeasonOpening.Of(day.Date, known.Value) : null;
        var members = ProcessorMembers.Of(day, Phase.Precompute, ask.Key.Mode, table => table.HasRows)
            .Select(member => member with { IsExcused = !thresholds.Expects(ProcessorCatalogue.Find(member.Name)!, day.Date, opening) })
            .ToList();
        return settings.FactsOf(Gate, ask, day.Slate) with
        {
            Members = members,
            Score = quality is Scores.Known scored ? scored.Value.FirstOrDefault(fact => fact.GameDate == day.Date && fact.Total > 0)?.Mean : null,
            Excuse = members.TrueForAll(member => member.IsExcused)
                ? $"The season opened on {opening:yyyy-MM-dd}: no processor has a history to build on yet." : null,
            Doubts = [.. day.BlindSpots(_ => false), .. DoubtsAbout(openings, quality)],
            LastSeen = ProcessorMembers.LastSeen(day, ask.Key.Mode),
        };
    }

    private static IEnumerable<BlindSpot> DoubtsAbout(Openings openings, Scores quality) =>
    [
        .. openings is Openings.Unknown opening ? [new BlindSpot("The season's opening", opening.Why)] : Array.Empty<BlindSpot>(),
        .. quality is Scores.Unknown score ? [new BlindSpot("The feature scores", score.Why)] : Array.Empty<BlindSpot>(),
    ];
}
