using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Something that was wrong on one game date, as an alert or a light named it.</summary>
public sealed record Trouble(Phase Phase, string Entity, DateOnly Date)
{
    /// <summary>"source BDL", "processor MLFS", or the name itself.</summary>
    public string What => true switch
    {
        _ when SourceRegistry.Default.All.FirstOrDefault(source => source.Name == Entity) is { } source => $"source {source.Title}",
        _ when ProcessorCatalogue.Find(Entity) is { } processor => $"processor {processor.Abbreviation}",
        _ => Entity,
    };
}
