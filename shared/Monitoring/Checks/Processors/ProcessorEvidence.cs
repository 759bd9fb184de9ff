using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using Sightings = System.Collections.Generic.IReadOnlyDictionary<
    string,
    NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Calendar.GameSighting>>>;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Puts the games of some dates and what a phase's tables hold of them side by side, for every check that asks about a phase.</summary>
public sealed class ProcessorEvidence(GameSightingQueries games, ProcessorQueries processors, SourceRegistry sources)
{
    /// <summary>The facts, or why there are none: without the schedule absence means nothing.</summary>
    public async Task<Evidence<IReadOnlyList<ProcessorFacts>>> ForAsync(
        Phase phase, IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        Compare(
            phase,
            dates,
            await games.ForAsync(dates, asOf, sources.ActiveOnAnyOf(dates), cancellationToken),
            await processors.ForAsync(phase, dates, asOf, cancellationToken));

    /// <summary>As <see cref="ForAsync"/>, with the opening of the season of each date, where the schedule shows one.</summary>
    public async Task<(Evidence<IReadOnlyList<ProcessorFacts>> Facts, Evidence<IReadOnlyList<GameSighting>> Openings)> WithOpeningsAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var held = await processors.ForAsync(Phase.Precompute, dates, asOf, cancellationToken);
        var seen = await games.ForAsync(dates, asOf, sources.ActiveOnAnyOf(dates), cancellationToken);
        return (Compare(Phase.Precompute, dates, seen, held), held[ProcessorQueries.Opening]);
    }

    private static Evidence<IReadOnlyList<ProcessorFacts>> Compare(Phase phase, IReadOnlyList<DateOnly> dates, Sightings seen, Sightings held)
    {
        if (BlindnessOf(seen, GameSighting.Schedule) is { } why)
        {
            return new Evidence<IReadOnlyList<ProcessorFacts>>.Unknown(why);
        }

        var slates = SlateBuilder.Build(dates, [.. seen.Keys.SelectMany(witness => Known(seen, witness) ?? [])]);
        return new Evidence<IReadOnlyList<ProcessorFacts>>.Known([.. slates.Select(slate => FactsOf(phase, slate, seen, held))]);
    }

    private static ProcessorFacts FactsOf(Phase phase, Slate slate, Sightings seen, Sightings held)
    {
        var all = ProcessorCatalogue.Of(phase);
        return new ProcessorFacts(
            slate,
            [.. all.Where(processor => Known(held, processor.Name) is not null)
                .Select(processor => ProcessorDay.Of(processor, slate, Known(held, processor.Name)!))],
            all.Where(processor => BlindnessOf(held, processor.Name) is not null)
                .ToDictionary(processor => processor, processor => BlindnessOf(held, processor.Name)!),
            seen.Keys.Where(witness => BlindnessOf(seen, witness) is not null)
                .ToDictionary(witness => witness, witness => BlindnessOf(seen, witness)!));
    }

    private static IReadOnlyList<GameSighting>? Known(Sightings seen, string witness) =>
        (seen[witness] as Evidence<IReadOnlyList<GameSighting>>.Known)?.Value;

    private static Blindness? BlindnessOf(Sightings seen, string witness) =>
        (seen[witness] as Evidence<IReadOnlyList<GameSighting>>.Unknown)?.Why;
}
