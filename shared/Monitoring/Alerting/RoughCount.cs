namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// A number that grows at every look, said so that only a step that matters shows: a message that counts along would be edited each time.
/// </summary>
public static class RoughCount
{
    private static readonly int[] Steps = [100, 30, 10, 3];

    /// <summary><c>1 run</c>, <c>2 runs</c>, <c>3 or more runs</c>, <c>10 or more runs</c> and so on.</summary>
    public static string Of(int count, string thing) => count switch
    {
        1 => $"1 {thing}",
        < 3 => $"{count} {thing}s",
        _ => $"{Steps.First(step => count >= step)} or more {thing}s",
    };
}
