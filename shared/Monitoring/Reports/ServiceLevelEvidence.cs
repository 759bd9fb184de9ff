using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What was promised and what was kept over some dates, in one query whatever their number.</summary>
public sealed class ServiceLevelEvidence(FunnelQueries funnel, ServiceLevelRules rules)
{
    public async Task<(IReadOnlyList<ServiceLevel> Levels, IReadOnlyList<string> Unknowns)> ForAsync(
        IReadOnlyList<SmokeSight> sights, CheckRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<DateOnly> dates = [.. sights.Select(sight => sight.Date.Date)];
        var processors = ProcessorCatalogue.Of(Phase.Precompute).Select(processor => processor.Name).ToList();
        var seen = await funnel.ArrivalsAsync(dates, request.AsOf, rules.Sources.ActiveOnAnyOf(dates), processors, cancellationToken);
        var known = seen.Where(witness => witness.Value is Evidence<IReadOnlyList<GameSighting>>.Known)
            .ToDictionary(witness => witness.Key, witness => ((Evidence<IReadOnlyList<GameSighting>>.Known)witness.Value).Value.ToLookup(row => row.GameDate));
        var facts = sights.Select(sight => new ServiceLevelFacts(
            sight.Date.Date, sight.Night, known.ToDictionary(witness => witness.Key, IReadOnlyList<GameSighting> (witness) => [.. witness.Value[sight.Date.Date]])));
        var unknowns = seen.Where(witness => witness.Value is Evidence<IReadOnlyList<GameSighting>>.Unknown)
            .Select(witness => new BlindSpot($"When {witness.Key} came", ((Evidence<IReadOnlyList<GameSighting>>.Unknown)witness.Value).Why).ToString());
        return (ServiceLevelJudge.Judge([.. facts], rules, request.Now), [.. unknowns.Distinct()]);
    }
}
