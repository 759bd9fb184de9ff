using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>One fault on one date, in the issue in which it shows first, at a moment at which that is due and still wrong.</summary>
internal sealed record RootQuestion(Fault Fault, string Issue, DateOnly Date, DateTimeOffset At)
{
    /// <summary>The causes by which what is injected is named right.</summary>
    public IReadOnlyList<string> Right => RootNames.Of(Fault.Kind);

    /// <summary>By which another fault would be named that is wrong in the same issue of the same date.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
