namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>The process dies at one moment: before or after its nth call to the outside. Counts the calls.</summary>
internal sealed class Crash(int moment) : IHazard
{
    public static Crash Never => new(int.MaxValue);

    /// <summary>Two a call: before it, and after it took effect.</summary>
    public int Moments { get; private set; }

    public Task BeforeAsync() => PassAsync();

    public Task AfterAsync(object? answer) => PassAsync();

    private Task PassAsync() => ++Moments == moment ? throw new CrashedException() : Task.CompletedTask;

    public sealed class CrashedException : Exception;
}
