namespace NbaPipeline.PipelineSimulator;

/// <summary>A processor as the run history names it, with the phase it belongs to and the one table it writes.</summary>
internal sealed record PhaseProcessor(string Name, string Phase, string Table)
{
    /// <summary>How long a run takes when nothing disturbs it.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(4);
}
