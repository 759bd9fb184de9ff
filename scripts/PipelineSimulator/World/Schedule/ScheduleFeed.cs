namespace NbaPipeline.PipelineSimulator;

/// <summary>The schedule table: append-written, so several rows of one game with different statuses are normal.</summary>
internal sealed class ScheduleFeed(IReadOnlyList<SimulatedGame> games, StaleGames stale, Outages outages)
{
    private static readonly TimeOnly MorningUtc = new(10, 5);
    private const int DaysBehind = 1;
    private const int DaysAhead = 7;

    /// <summary>The hour of the daily snapshot, for whoever adds to it.</summary>
    public static DateTimeOffset SnapshotAt(DateOnly day) => new(day.ToDateTime(MorningUtc), TimeSpan.Zero);

    public IEnumerable<SimulatedRow> Rows(DateOnly from, DateOnly to)
    {
        var near = games.Where(game => IsNear(game.Planned, from, to) || (game.Played is { } played && IsNear(played, from, to))).ToList();
        return DateSet.Between(from, to).Days.Where(day => outages.ScrapedLive(SnapshotAt(day)) == SnapshotAt(day)).SelectMany(day => Morning(near, day))
            .Concat(near.SelectMany(StatusChanges));
    }

    private IEnumerable<SimulatedRow> Morning(List<SimulatedGame> near, DateOnly day)
    {
        var at = SnapshotAt(day);
        return near.SelectMany(game => ScheduleRow.Of(game, at, stale.FinalAt(game)))
            .Where(row => row.Slot.GameDate >= day.AddDays(-DaysBehind) && row.Slot.GameDate <= day.AddDays(DaysAhead))
            .Select(row => row.ToRow(at));
    }

    private IEnumerable<SimulatedRow> StatusChanges(SimulatedGame game)
    {
        var final = stale.FinalAt(game);
        return new[] { game.AnnouncedAt, game.Played?.TipUtc, final }
            .OfType<DateTimeOffset>()
            .Select(at => outages.ScrapedLive(Hourly.FivePast(at)))
            .OfType<DateTimeOffset>()
            .Distinct()
            .SelectMany(at => ScheduleRow.Of(game, at, final).Select(row => row.ToRow(at)));
    }

    // A game of an earlier date would be expected by all and brought by nobody: its box scores are older than the history.
    private static bool IsNear(GameSlot slot, DateOnly from, DateOnly to) =>
        slot.GameDate >= from && slot.GameDate <= to.AddDays(DaysAhead);
}
