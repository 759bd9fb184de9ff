namespace NbaPipeline.PipelineSimulator;

/// <summary>The schedule table: append-written, so several rows of one game with different statuses are normal.</summary>
internal sealed class ScheduleFeed(IReadOnlyList<SimulatedGame> games)
{
    private static readonly TimeOnly MorningUtc = new(10, 5);
    private const int DaysBehind = 1;
    private const int DaysAhead = 7;

    public IEnumerable<SimulatedRow> Rows(DateOnly from, DateOnly to)
    {
        var near = games.Where(game => IsNear(game.Planned, from, to) || (game.Played is { } played && IsNear(played, from, to))).ToList();
        return Days(from, to).SelectMany(day => Morning(near, day)).Concat(near.SelectMany(StatusChanges));
    }

    private static IEnumerable<SimulatedRow> Morning(List<SimulatedGame> games, DateOnly day)
    {
        var at = new DateTimeOffset(day.ToDateTime(MorningUtc), TimeSpan.Zero);
        return games.SelectMany(game => ScheduleRow.Of(game, at))
            .Where(row => row.Slot.GameDate >= day.AddDays(-DaysBehind) && row.Slot.GameDate <= day.AddDays(DaysAhead))
            .Select(row => row.ToRow(at));
    }

    private static IEnumerable<SimulatedRow> StatusChanges(SimulatedGame game) =>
        new[] { game.AnnouncedAt, game.Played?.TipUtc, game.EndsAt }
            .OfType<DateTimeOffset>()
            .Select(Hourly.FivePast)
            .Distinct()
            .SelectMany(at => ScheduleRow.Of(game, at).Select(row => row.ToRow(at)));

    // A game of an earlier date would be expected by all and brought by nobody: its box scores are older than the history.
    private static bool IsNear(GameSlot slot, DateOnly from, DateOnly to) =>
        slot.GameDate >= from && slot.GameDate <= to.AddDays(DaysAhead);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => DateSet.Between(from, to).Days;
}
