namespace NbaPipeline.PipelineSimulator;

/// <summary>What the tables of a world hold at any moment, counted in distinct games as everywhere in this project.</summary>
internal sealed class Coverage(PipelineWorld world)
{
    private readonly Dictionary<(string Entity, DateOnly Date), IReadOnlyList<PhaseRun>> _runs = [];
    private readonly Dictionary<string, IPhaseTable> _tables = world.Phases.All.ToDictionary(table => table.Processor.Entity, StringComparer.Ordinal);

    public PipelineWorld World => world;

    public IReadOnlyList<SimulatedGame> Games(DateOnly date) => [.. world.Season.On(date)];

    public DateTimeOffset DueAt(PhaseProcessor processor, DateOnly date) => DueTimes.Of(processor, date, Games(date));

    public IReadOnlyList<PhaseRun> Runs(PhaseProcessor processor, DateOnly date)
    {
        if (!_runs.TryGetValue((processor.Entity, date), out var runs))
        {
            _runs[(processor.Entity, date)] = runs = [.. _tables[processor.Entity].Runs(date)];
        }

        return runs;
    }

    public int Covered(PhaseProcessor processor, DateOnly date, DateTimeOffset at) => Ids(processor, date, at).Count;

    public HashSet<string> Ids(PhaseProcessor processor, DateOnly date, DateTimeOffset at) =>
        [.. Runs(processor, date).Where(run => run.Times.EndedAt <= at).SelectMany(run => run.Covered)];

    /// <summary>When the answer about a processor and date may change.</summary>
    public IEnumerable<DateTimeOffset> Moments(PhaseProcessor processor, DateOnly date) => Runs(processor, date).Select(run => run.Times.EndedAt);

    public IEnumerable<DateTimeOffset> Moments(DateOnly date) => Processors.All.SelectMany(processor => Moments(processor, date));

    /// <summary>The predictions in force, of all runs so far.</summary>
    public IEnumerable<Prediction> Active(DateOnly date, DateTimeOffset at) => world.Phases.Predictor.Runs(date)
        .Where(run => run.Times.EndedAt <= at)
        .SelectMany(run => run.New)
        .Where(prediction => prediction.IsActive);
}
