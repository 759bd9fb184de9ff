namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// A load that finds rows of its game younger than the buffer's age leaves the game out; it comes when the buffer is clear. Only the early
/// source has this.
/// </summary>
internal static class StreamingDelay
{
    public const string Source = "bdl";

    public static DateTimeOffset Until(Fault fault, DateTimeOffset at) => at + TimeSpan.FromMinutes(fault.Minutes ?? 0);
}
