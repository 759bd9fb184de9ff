using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Tests.Support;

/// <summary>Test data by intention: a test states what matters to it, and the rest is an ordinary night in January.</summary>
public static class Some
{
    private static readonly string[] Pairs =
    [
        "MEM@ORL", "PHX@DET", "BOS@MIA", "OKC@HOU", "MIL@SAS", "UTA@DAL", "NYK@CLE", "ATL@POR",
        "CHA@LAL", "DEN@MIN", "GSW@SAC", "TOR@IND", "CHI@BKN", "PHI@WAS", "LAC@NOP",
    ];

    public static DateOnly Date { get; } = new(2026, 1, 15);

    /// <summary>An instant as people write it in the East: <c>2026-01-16 10:20</c>.</summary>
    public static DateTimeOffset Eastern(string time)
    {
        var local = DateTime.ParseExact(time, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture);
        return PipelineClock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>A game of the schedule, played to its end at 22:00 ET unless a test says otherwise.</summary>
    public static GameSighting Scheduled(string game = "MEM@ORL", DateOnly? date = null, string tip = "19:00", string id = "0022500578") => new(
        GameSighting.Schedule, date ?? Date, id, game.Split('@')[0], game.Split('@')[1],
        PipelineClock.At(date ?? Date, TimeOnly.Parse(tip, CultureInfo.InvariantCulture)), ScheduleStatus.Final, "Final", 101, 99, 0, 0, 0,
        PipelineClock.At(date ?? Date, new TimeOnly(23, 55)), PipelineClock.At(date ?? Date, new TimeOnly(23, 55)));

    /// <summary>A box score as a source holds it: 35 rows for 35 players, 20 of whom played.</summary>
    public static GameSighting BoxScore(RawSource source, string game = "MEM@ORL", DateOnly? date = null) => new(
        source.Name, date ?? Date, $"{date ?? Date:yyyyMMdd}_{game.Replace('@', '_')}", game.Split('@')[0], game.Split('@')[1],
        null, null, null, null, null, 35, 35, 20,
        PipelineClock.At(date ?? Date, new TimeOnly(23, 58)), PipelineClock.At(date ?? Date, new TimeOnly(23, 58)));

    /// <summary>A night: so many games played, the first so many of them held by each source.</summary>
    public static IReadOnlyList<GameSighting> Night(int games, int bdl = 0, int gamebook = 0, DateOnly? date = null, string tip = "19:00") =>
    [
        .. Pairs.Take(games).Select((pair, number) => Scheduled(pair, date, tip, $"00225{(date ?? Date).DayOfYear:000}{number:00}")),
        .. Pairs.Take(bdl).Select(pair => BoxScore(SourceRegistry.BallDontLie, pair, date)),
        .. Pairs.Take(gamebook).Select(pair => BoxScore(SourceRegistry.Gamebook, pair, date)),
    ];

    /// <summary>A record as the warehouse would answer it: one cell a constructor parameter, named in snake case.</summary>
    public static WarehouseRow Row(object record) => new(RowReader.ColumnsOf(record.GetType())
        .Zip(record.GetType().GetConstructors()[0].GetParameters())
        .ToDictionary(pair => pair.First.Name, pair => record.GetType().GetProperty(pair.Second.Name!)!.GetValue(record)));
}
