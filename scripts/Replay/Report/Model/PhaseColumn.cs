namespace NbaPipeline.Replay;

/// <summary>A phase of the map. Where no function looks and nothing stands, silence means nothing, and it says so.</summary>
internal sealed record PhaseColumn(int Number, bool HasContent)
{
    public static IReadOnlyList<KeyValuePair<int, string>> Names { get; } =
        [new(0, "monitors"), new(1, "orchestration"), new(2, "raw"), new(3, "analytics"), new(4, "precompute"), new(5, "predictions"), new(6, "grading")];

    /// <summary>Some function looks at it, so that silence there means health.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The pipeline's own phases are always shown; what stands around them, where there is something to show.</summary>
    public bool IsShown => HasContent || Number > 1;

    public string Name => Names.First(phase => phase.Key == Number).Value;
}
