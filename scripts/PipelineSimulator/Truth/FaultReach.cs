namespace NbaPipeline.PipelineSimulator;

/// <summary>The dates that a fault touches, and the games that come late for it.</summary>
internal sealed class FaultReach(PipelineWorld world)
{
    /// <summary>The end of a fault, or of the world where it has none.</summary>
    public DateTimeOffset EndOf(Fault fault) => fault.To ?? world.EndsAt;

    /// <summary>The Eastern dates from one moment to another, both included.</summary>
    public static IReadOnlyList<DateOnly> Touched(DateTimeOffset from, DateTimeOffset to) =>
        DateSet.Between(EasternTime.DateOf(from), EasternTime.DateOf(to)).Days;

    public IReadOnlyList<DateOnly> Touched(Fault fault) => Touched(fault.From!.Value, EndOf(fault));

    /// <summary>The nights of each source whose rows come at another time because of this fault alone.</summary>
    public IEnumerable<Consequence> Moved(Fault fault)
    {
        var alone = new Outages([fault]);
        return DateSet.Between(world.Scenario.From.AddDays(-1), world.Scenario.To.AddDays(1)).Days
            .SelectMany(world.PlayedOn)
            .SelectMany(game => world.Sources.Select(source => (source, Date: game.Played!.Value.GameDate, At: source.NaturalArrival(game))))
            .Select(load => (load.source.Name, load.Date, load.At, Comes: load.source.IsLive ? alone.ScrapedLive(load.At) : alone.Scraped(load.At)))
            .Where(load => load.Comes != load.At)
            .GroupBy(load => new Cell(Entities.Raw, load.Name, load.Date))
            .Select(night => new Consequence(
                night.Key, night.Min(load => load.At), night.Any(load => load.Comes is null) ? null : night.Max(load => load.Comes)));
    }
}
