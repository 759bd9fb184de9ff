namespace NbaPipeline.PipelineSimulator;

/// <summary>Rows that a later run wrote again or lost, in tables of phases 3 to 6 and, for lost ones, in the raw tables too.</summary>
internal sealed class RewriteTruths(PipelineWorld world, Counterfactual counterfactual) : ITruthGroup
{
    /// <summary>A game of which fewer players are left counts as lost; a team table has two rows a game.</summary>
    private const int LeastPlayers = 8;
    private const int Teams = 2;
    private const double Enough = 0.8;

    public FaultTruth? Of(Fault fault) => (fault.Kind, Writer(fault.Table)) switch
    {
        (FaultKinds.ShrunkRows, { } writer) => Shrunk(fault, writer.Phase, writer.Entity),
        (FaultKinds.ShrunkRows, _) => FaultTruth.Harmless(fault),
        (FaultKinds.DuplicateRows, ({ } entity, > Entities.Raw and var phase)) => Repeated(fault, phase, entity),
        _ => null,
    };

    private (string Entity, int Phase)? Writer(string? table) =>
        world.Sources.FirstOrDefault(source => source.Table == table) is { } source ? (source.Name, Entities.Raw)
        : Processors.All.FirstOrDefault(processor => processor.Table == table) is { } processor ? (processor.Entity, processor.Phase)
        : null;

    private FaultTruth Repeated(Fault fault, int phase, string entity)
    {
        var spells = counterfactual.Of(fault).Spells;
        return new(fault, [.. fault.GameDates.Select(date => new Cell(phase, Entities.Surplus(entity), date))])
        {
            StartsAt = fault.GameDates.Select(date => Written(fault, date).Select(row => (DateTimeOffset?)row.At).Min()).Min() + Rewrites.BetweenRuns,
            DataDueAt = spells.Select(spell => (DateTimeOffset?)spell.DueAt).Min(),
            ObservableAt = spells.Select(spell => (DateTimeOffset?)spell.From).Min(),
            WarningAt = spells.Select(spell => (DateTimeOffset?)spell.From).Min(),
        };
    }

    private FaultTruth Shrunk(Fault fault, int phase, string entity)
    {
        var nights = fault.GameDates
            .Select(date => (date, Rows: Written(fault, date).ToList()))
            .Where(night => night.Rows.Exists(row => row.IsRemoval))
            .ToList();
        if (nights.Count == 0)
        {
            return FaultTruth.Harmless(fault);
        }

        var seen = nights.Select(night => Judge(fault, night.date, night.Rows)).ToList();
        return new(fault, [.. nights.Select(night => new Cell(phase, entity, night.date))])
        {
            StartsAt = nights.SelectMany(night => night.Rows).Where(row => row.IsRemoval).Min(row => row.At),
            DataDueAt = seen.Min(one => one.Due),
            ObservableAt = seen.Min(one => one.Warning),
            WarningAt = seen.Min(one => one.Warning),
            CriticalAt = seen.Min(one => one.Critical),
        };
    }

    private IEnumerable<SimulatedRow> Written(Fault fault, DateOnly date) =>
        world.Rows(new HashSet<string> { fault.Table! }).Where(row => !row.IsAnew && Tables.DateOf(row.Values) == date);

    /// <summary>No game left is Critical, fewer than 80 % of them a Warning, from the moment of the loss or of the due time.</summary>
    private (DateTimeOffset Due, DateTimeOffset? Warning, DateTimeOffset? Critical) Judge(Fault fault, DateOnly date, List<SimulatedRow> rows)
    {
        var due = Due(fault, date);
        var lost = rows.Where(row => row.IsRemoval).Max(row => row.At);
        var written = rows.FindAll(row => !row.IsRemoval);
        var (before, after) = (Games(written, []), Games(written, rows.Where(row => row.IsRemoval)));
        var at = lost > due ? lost : due;
        return (due, after < Enough * before ? at : null, after == 0 ? at : null);
    }

    private DateTimeOffset Due(Fault fault, DateOnly date) => Processors.All.FirstOrDefault(processor => processor.Table == fault.Table) is { } processor
        ? DueTimes.Of(processor, date, [.. world.Season.On(date)])
        : world.Season.On(date).Select(game => game.ExpectedEnd!.Value).DefaultIfEmpty(EasternTime.At(date, TimeOnly.MinValue)).Max();

    private static int Games(IEnumerable<SimulatedRow> written, IEnumerable<SimulatedRow> removed)
    {
        var gone = removed.CountBy(row => row.Values.GetValueOrDefault("game_id") ?? "").ToDictionary();
        return written.GroupBy(row => row.Values.GetValueOrDefault("game_id") ?? "")
            .Count(game => game.Count() - gone.GetValueOrDefault(game.Key) >= (game.Count() == Teams ? Teams : LeastPlayers));
    }
}
