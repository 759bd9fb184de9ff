namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the simulator cannot know by itself about those who watch: when they are called, what they read, and under which names they lose sight
/// of a table. It holds none of their rules.
/// </summary>
public sealed record Watch(IReadOnlyList<WatchedFunction> Functions)
{
    public static Watch Nobody { get; } = new([]);

    /// <summary>By table: the names of the questions that read it, and so go blind when it breaks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> QuestionsOf { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
