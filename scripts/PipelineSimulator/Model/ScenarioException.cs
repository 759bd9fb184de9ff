namespace NbaPipeline.PipelineSimulator;

/// <summary>A scenario that cannot be replayed: one sentence per mistake, each with its JSON path or line.</summary>
public sealed class ScenarioException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    public ScenarioException(string mistake)
        : this([mistake])
    {
    }

    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
