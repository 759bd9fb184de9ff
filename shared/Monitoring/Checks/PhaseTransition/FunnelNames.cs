namespace NbaPipeline.Monitoring.Checks;

/// <summary>The stages as people call them, in messages and reports.</summary>
internal static class FunnelNames
{
    public static string Of(FunnelStage stage) => stage switch
    {
        FunnelStage.Raw => "raw",
        FunnelStage.Context => "context of the day",
        FunnelStage.Cache => "overnight precompute",
        FunnelStage.Gradable => "gradable",
        FunnelStage.Grades => "graded",
        _ => stage.ToString().ToLowerInvariant(),
    };

    /// <summary>Games that have come so far and no further, with their number before them.</summary>
    public static string Waiting(FunnelStage stage, int games) => (games == 1 ? "game" : "games") + stage switch
    {
        FunnelStage.Raw => " with box scores",
        FunnelStage.Context => " with the context of the day",
        FunnelStage.Gradable => " with gradable predictions",
        _ => $" with {Of(stage)}",
    } + (games == 1 ? " waits" : " wait");

    /// <summary>At the beginning of a sentence.</summary>
    public static string Title(FunnelStage stage)
    {
        var name = Of(stage);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}";
    }
}
