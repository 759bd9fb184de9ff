namespace NbaPipeline.PipelineSimulator;

/// <summary>How far a fault of what starts the work reaches into the data: games that come later, and the phases built on them.</summary>
internal sealed class FaultReach(PipelineWorld world)
{
    private IReadOnlyList<DateOnly> Dates => DateSet.Between(world.Scenario.From.AddDays(-world.Scenario.HistoryDays), world.Scenario.To.AddDays(1)).Days;

    /// <summary>The end of a fault, or of the world where it has none.</summary>
    public DateTimeOffset EndOf(Fault fault) => fault.To ?? world.EndsAt;

    /// <summary>The Eastern dates from one moment to another, both included.</summary>
    public static IReadOnlyList<DateOnly> Touched(DateTimeOffset from, DateTimeOffset to) =>
        DateSet.Between(EasternTime.DateOf(from), EasternTime.DateOf(to)).Days;

    public IReadOnlyList<DateOnly> Touched(Fault fault) => Touched(fault.From!.Value, EndOf(fault));

    /// <summary>The games whose rows come at another time because of this fault alone, when they do, and all that is built on their dates.</summary>
    public (IReadOnlyList<Cell> Cells, DateTimeOffset? LastArrival) Moved(Fault fault)
    {
        var alone = new Outages([fault]);
        var moved = Dates.SelectMany(world.PlayedOn)
            .SelectMany(game => world.Sources.Select(source => (source.Name, game.Played!.Value.GameDate, At: source.NaturalArrival(game))))
            .Select(load => (load.Name, load.GameDate, load.At, Comes: alone.Scraped(load.At)))
            .Where(load => load.Comes != load.At)
            .ToList();
        return (
            [
                .. moved.Select(load => new Cell(Entities.Raw, load.Name, load.GameDate)),
                .. From(Entities.Analytics, moved.Select(load => load.GameDate)),
            ],
            moved.Max(load => load.Comes));
    }

    /// <summary>All that is made of some game dates, from a phase on.</summary>
    public static IEnumerable<Cell> From(int phase, IEnumerable<DateOnly> dates) => dates.Distinct().SelectMany(date =>
        Enumerable.Range(phase, Entities.Grading - phase + 1).SelectMany(later => Entities.Of(later).Select(entity => new Cell(later, entity, date))));

    /// <summary>The dates with games whose runs these jobs would have started in the time of a fault, and all that is made of them.</summary>
    public IEnumerable<Cell> OfJobs(Fault fault, IEnumerable<SchedulerJob> jobs) => jobs
        .SelectMany(job => JobWork.Of(job.Name) is { } work
            ? new Cron(job.Cron, job.Zone).Between(fault.From!.Value, EndOf(fault))
                .Select(at => EasternTime.DateOf(at).AddDays(work.Days))
                .Where(date => world.PlayedOn(date).Any())
                .SelectMany(date => From(work.Phase, [date]))
            : [])
        .Distinct();
}
