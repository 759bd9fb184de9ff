namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// When those who ask the warehouse know nothing for long enough to say so. Not knowing begins with the first look that fails, carries that
/// look's Eastern date however long it lasts, and is told at a later look.
/// </summary>
internal sealed class BlindTruths(Watch watch)
{
    private static readonly TimeSpan WarningAfter = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan CriticalAfter = TimeSpan.FromHours(2);

    /// <summary>Any question would meet the same answer, so all who ask are blind for one reason.</summary>
    public FaultTruth OfWarehouse(Fault fault) => Describe(fault, [Entities.Warehouse]);

    /// <summary>Each question that reads the table fails by itself; all others are answered.</summary>
    public FaultTruth OfTable(Fault fault) => Describe(fault, watch.QuestionsOf.GetValueOrDefault(fault.Table!) ?? []);

    private FaultTruth Describe(Fault fault, IReadOnlyList<string> entities)
    {
        var looks = watch.Functions.Where(function => Asks(function, fault.Table)).SelectMany(function => function.Calls).Where(fault.Covers).Order().ToList();
        if (looks.Count == 0)
        {
            return FaultTruth.Harmless(fault);
        }

        var date = EasternTime.DateOf(looks[0]);
        return new(fault, [.. entities.Select(entity => new Cell(Entities.Monitors, entity, date))])
        {
            StartsAt = fault.From,
            EndsAt = fault.To,
            DataDueAt = looks[0],
            ObservableAt = entities.Count > 0 ? Still(looks, WarningAfter) : null,
            WarningAt = entities.Count > 0 ? Still(looks, WarningAfter) : null,
            CriticalAt = entities.Count > 0 ? Still(looks, CriticalAfter) : null,
        };
    }

    private static bool Asks(WatchedFunction function, string? table) =>
        table is null ? function.Reads.Any(read => read.Contains('.', StringComparison.Ordinal)) : function.Reads.Contains(table);

    /// <summary>Null: nobody looks again in time, and what nobody looked at twice was not missing for long.</summary>
    private static DateTimeOffset? Still(List<DateTimeOffset> looks, TimeSpan after) =>
        looks[^1] >= looks[0] + after ? looks[0] + after : null;
}
