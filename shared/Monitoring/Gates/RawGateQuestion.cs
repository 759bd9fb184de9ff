using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using Sightings = System.Collections.Generic.IReadOnlyDictionary<
    string,
    NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Calendar.GameSighting>>>;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Phase 2 to 3: has each game a box score with players who played, in any source that counts on its date?</summary>
public sealed class RawGateQuestion(GameSightingQueries sightings, SourceRegistry sources, GateSettings settings) : IGateQuestion
{
    public Gate Gate => GateCatalogue.Phase2ToPhase3;

    public async Task<IReadOnlyList<GateFacts>> AskAsync(
        IReadOnlyList<GateAsk> asks, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        List<DateOnly> dates = [.. asks.Select(ask => ask.GameDate).Distinct().Order()];
        var seen = await sightings.ForAsync(dates, asOf, sources.ActiveOnAnyOf(dates), cancellationToken);
        var slates = SlateBuilder.Build(dates, [.. seen.Keys.SelectMany(witness => RowsOf(seen, witness) ?? [])]).ToDictionary(slate => slate.Date);
        return [.. asks.Select(ask => FactsOf(ask, slates[ask.GameDate], seen))];
    }

    private GateFacts FactsOf(GateAsk ask, Slate slate, Sightings seen) => WhyBlind(seen, GameSighting.Schedule) is { } why
        ? settings.FactsOf(Gate, ask, slate) with { Doubts = [new BlindSpot("The schedule", why)] }
        : settings.FactsOf(Gate, ask, slate) with { Members = [MemberOf(slate, seen)], LastSeen = LastSeen(slate, seen) };

    // A source that is silent matters only where the others lack a game.
    private GateMember MemberOf(Slate slate, Sightings seen)
    {
        var active = sources.ActiveOn(slate.Date);
        var days = active.Where(source => RowsOf(seen, source.Name) is not null).Select(source => SourceDay.Of(source, slate, RowsOf(seen, source.Name)!)).ToList();
        var split = slate.Expected.ToLookup(game => days.Exists(day => day.Covers(game.Key)), game => game.Label);
        return new(active.Count == 0 ? GameSighting.Schedule : active[0].Name, "box scores", MemberNeed.Critical)
        {
            IsPresent = split[true].Any(),
            Rows = days.SelectMany(day => day.Games).Sum(game => game.RowCount),
            Covered = [.. split[true]],
            Missing = [.. split[false]],
            Unknown = split[false].Any() ? active.Select(source => WhyBlind(seen, source.Name)).OfType<Blindness>().FirstOrDefault() : null,
        };
    }

    private static DateTimeOffset? LastSeen(Slate slate, Sightings seen) => seen.Keys.Where(witness => witness != GameSighting.Schedule)
        .SelectMany(witness => RowsOf(seen, witness) ?? []).Where(row => row.GameDate == slate.Date).Max(row => row.LastSeen);

    private static IReadOnlyList<GameSighting>? RowsOf(Sightings seen, string witness) =>
        (seen[witness] as Evidence<IReadOnlyList<GameSighting>>.Known)?.Value;

    private static Blindness? WhyBlind(Sightings seen, string witness) => (seen[witness] as Evidence<IReadOnlyList<GameSighting>>.Unknown)?.Why;
}
