namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One function's rule, written anew from its text alone: it asks a world that knows everything, at every moment at which the answer can change.
/// </summary>
internal interface IRule
{
    string Alert { get; }

    /// <summary>All that this rule ever holds against one game date.</summary>
    IEnumerable<Spell> On(DateOnly date);
}
