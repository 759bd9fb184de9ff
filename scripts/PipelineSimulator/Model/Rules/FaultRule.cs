namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The fields of one kind. Needs: every group of alternatives (separated by |) must have a member. Allows: further fields beside the common ones.
/// </summary>
internal sealed record FaultRule(string Kind, string[] Needs, string[] Allows)
{
    /// <summary>The values that a field may have; a field without an entry may have any.</summary>
    public IReadOnlyDictionary<string, string[]> Values { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The least and the largest number that a field may have, both included.</summary>
    public IReadOnlyDictionary<string, (double Least, double Most)> Ranges { get; init; } = new Dictionary<string, (double, double)>();
}
