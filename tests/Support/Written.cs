using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>What the processors of phases 3 and 4 wrote for a night, as their queries would answer.</summary>
public static class Written
{
    private static readonly TimeOnly Morning = new(7, 20);

    /// <summary>Rows of these processors (abbreviations) for every scheduled game given, or for the first so many.</summary>
    public static IEnumerable<GameSighting> By(string processors, IEnumerable<GameSighting> night, int games = int.MaxValue) =>
        processors.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(name => Of(ProcessorCatalogue.Find(name)!, night, games));

    /// <summary>One row as the query of a processor answers; of the phases' overnight runs unless a test says otherwise.</summary>
    public static GameSighting Row(Processor processor, DateOnly date, string? game, long count) => new(
        processor.Name, date, null, game?.Split('@')[0], game?.Split('@')[1], null, null, null, null, null, count, count, count,
        PipelineClock.At(date.AddDays(1), Morning), PipelineClock.At(date.AddDays(1), Morning));

    /// <summary>The schedule's word that a season opened.</summary>
    public static GameSighting Opening(DateOnly date) =>
        Some.Scheduled(date: date, id: "0022500001") with { Witness = ProcessorQueries.Opening, Away = null, Home = null };

    private static IEnumerable<GameSighting> Of(Processor processor, IEnumerable<GameSighting> night, int games)
    {
        var scheduled = night.Where(row => row.Witness == GameSighting.Schedule).Take(games).ToList();
        return processor.Grain switch
        {
            ProcessorGrain.PlayerGame => scheduled.Select(row => Row(processor, row.GameDate, $"{row.Away}@{row.Home}", 24)),
            // One row a team, and so each game twice, once from each side.
            ProcessorGrain.TeamGame => scheduled.SelectMany(row => new[] { $"{row.Away}@{row.Home}", $"{row.Home}@{row.Away}" }
                .Select(game => Row(processor, row.GameDate, game, 1))),
            _ => scheduled.Take(1).Select(row => Row(processor, row.GameDate, null, 30)),
        };
    }
}
