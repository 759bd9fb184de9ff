namespace NbaPipeline.Monitoring.Charts;

/// <summary>A filled rectangle from its upper left corner, in pixels.</summary>
public readonly record struct SketchBox(int X, int Y, int Width, int Height, Ink Ink)
{
    /// <summary>What a page says where somebody points at it.</summary>
    public string? Title { get; init; }
}
