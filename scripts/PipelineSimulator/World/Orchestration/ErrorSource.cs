namespace NbaPipeline.PipelineSimulator;

/// <summary>A processor as the records of errors and failures name it, with the service that runs it.</summary>
internal sealed record ErrorSource(string Entity, string Processor, string Service, string Phase)
{
    public static IReadOnlyList<ErrorSource> All { get; } =
    [
        new("bdl", StreamingConflicts.Processor, Outages.RawProcessors, "phase_2"),
        .. Processors.All.Select(processor => new ErrorSource(processor.Entity, processor.Name, processor.Service, $"phase_{processor.Phase}")),
    ];

    /// <summary>The one that a fault is about: analytics of players where it names none.</summary>
    public static ErrorSource Of(Fault fault)
    {
        var name = fault.ProcessorNames is [var first, ..] ? first : Processors.Players.Entity;
        var entity = Processors.All.FirstOrDefault(processor => processor.IsCalled(name))?.Entity ?? name;
        return All.FirstOrDefault(source => source.Entity.Equals(entity, StringComparison.OrdinalIgnoreCase))
            ?? new(name, name, Outages.AnalyticsProcessors, "phase_3");
    }
}
