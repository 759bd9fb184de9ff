namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The fields of one kind. Needs: every group of alternatives (separated by |) must have a member. Allows: further fields beside the common ones.
/// </summary>
internal sealed record FaultRule(string Kind, string[] Needs, string[] Allows)
{
    /// <summary>The values that a field may have; a field without an entry may have any.</summary>
    public IReadOnlyDictionary<string, string[]> Values { get; init; } = new Dictionary<string, string[]>();
}
