using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>The raw source that a loader fills, so that its load can be asked for again; other loaders are left to their own phase's repair.</summary>
internal static class ConflictLoader
{
    public static RawSource? SourceOf(string? processor) =>
        SourceRegistry.Default.All.FirstOrDefault(source => source.Name == RecordedProcessor.Of(processor, null).Entity);
}
