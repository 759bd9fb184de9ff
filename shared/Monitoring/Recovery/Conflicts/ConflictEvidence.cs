using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// Asks the log how conflicts stand, the run history and our own calls which of them it does not know, and, only where some are open, the schedule
/// and the sources of their dates.
/// </summary>
public sealed class ConflictEvidence(ConflictQueries queries, GameSightingQueries sightings, SourceRegistry sources, ConflictThresholds thresholds)
{
    internal async Task<ConflictLook> LookAsync(CheckRequest request, IReadOnlyList<RecoveryRecord> records, CancellationToken cancellationToken)
    {
        var today = PipelineClock.GameDateAt(request.Now);
        var from = request.Dates.Concat(request.OpenDates).Append(today.AddDays(-thresholds.LookBackDays)).Min();
        var log = await queries.StandingsAsync(from, request.AsOf, cancellationToken);
        if (log is Evidence<IReadOnlyList<ConflictStanding>>.Unknown unread)
        {
            return new() { Unknowns = [new BlindSpot("The log of conflicts", unread.Why)] };
        }

        var runs = await queries.RunsAsync(today, thresholds.LoadedDays, from, request.AsOf, cancellationToken);
        var logged = ((Evidence<IReadOnlyList<ConflictStanding>>.Known)log).Value;
        var said = ConflictIntake.OfAnswers(records).Where(one => one.HappenedAt <= request.Now && PipelineClock.GameDateAt(one.HappenedAt) >= from);
        var taken = ConflictIntake.New([.. KnownIn(runs), .. said], logged);
        var look = new ConflictLook { Standings = [.. logged, .. taken], Taken = taken, Unknowns = UnknownOf("The run history", runs) };
        return look.Open.Count == 0 ? look : await WithGamesAsync(look, request, records, cancellationToken);
    }

    private async Task<ConflictLook> WithGamesAsync(
        ConflictLook look, CheckRequest request, IReadOnlyList<RecoveryRecord> records, CancellationToken cancellationToken)
    {
        var seen = await sightings.ForAsync(look.Dates, request.AsOf, sources.ActiveOnAnyOf(look.Dates), cancellationToken);
        var blind = seen.SelectMany(witness => UnknownOf(TitleOf(witness.Key), witness.Value)).ToList();
        var isScheduled = seen[GameSighting.Schedule] is Evidence<IReadOnlyList<GameSighting>>.Known;
        return look with
        {
            Days = SlateBuilder.Build(isScheduled ? look.Dates : [], [.. seen.Values.SelectMany(KnownIn)])
                .ToDictionary(slate => slate.Date, slate => RecoveryDay.Of(slate, sources.ActiveOn(slate.Date), seen)),
            Groups = [.. GroupsOf(look.Open).Select(group => group with
            {
                Rows = seen.GetValueOrDefault(group.Source.Name) is Evidence<IReadOnlyList<GameSighting>>.Known known
                    ? [.. known.Value.Where(row => row.GameDate == group.Date)]
                    : null,
                Record = records.FirstOrDefault(record => record.Key == group.Key),
            })],
            Unknowns = [.. look.Unknowns, .. blind],
        };
    }

    private static IEnumerable<ConflictGroup> GroupsOf(IEnumerable<ConflictStanding> open) =>
        from conflict in open
        let source = ConflictLoader.SourceOf(conflict.ProcessorName)
        where source is not null
        group conflict by (source, conflict.GameDate) into same
        select new ConflictGroup(same.Key.source, same.Key.GameDate, [.. same]);

    private string TitleOf(string witness) => sources.All.FirstOrDefault(source => source.Name == witness)?.Title ?? SlateAnswer.Schedule;

    private static IEnumerable<T> KnownIn<T>(Evidence<IReadOnlyList<T>> evidence) => evidence is Evidence<IReadOnlyList<T>>.Known known ? known.Value : [];

    private static IReadOnlyList<BlindSpot> UnknownOf<T>(string what, Evidence<IReadOnlyList<T>> evidence) =>
        evidence is Evidence<IReadOnlyList<T>>.Unknown unknown ? [new BlindSpot(what, unknown.Why)] : [];
}
