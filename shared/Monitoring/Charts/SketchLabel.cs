namespace NbaPipeline.Monitoring.Charts;

/// <summary>A number or a date from its upper left corner. The words of a chart stand beside the picture, not in it.</summary>
public readonly record struct SketchLabel(int X, int Y, string Text)
{
    public const int Height = 14;
    private const int Advance = 12;

    public int Width => WidthOf(Text);

    public static int WidthOf(string text) => text.Length * Advance;
}
