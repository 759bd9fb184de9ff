using System.Text.Json;

namespace NbaPipeline.Replay;

/// <summary>A day on which something was wrong, and what a function must say of it.</summary>
/// <param name="Function">Whose check it is.</param>
/// <param name="Scenario">The shipped scenario that has the day.</param>
/// <param name="At">When the function is asked: its rule holds then.</param>
/// <param name="Fingerprint">What it must find.</param>
/// <param name="Severity">How bad it is at least: Info, Warning or Critical.</param>
/// <param name="Why">What happened, and where that is recorded.</param>
public sealed record BadDay(string Function, string Scenario, DateTimeOffset At, string Fingerprint, PipelineSimulator.Severity Severity, string Why)
{
    /// <summary>What was remembered by then, by path: for a check that compares with what it saw before.</summary>
    public IReadOnlyDictionary<string, JsonElement> Documents { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Other functions that are deployed beside it, for a check that watches them.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Other functions that are called just before, in earnest, for a check that reads what one of ours writes.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];
}
