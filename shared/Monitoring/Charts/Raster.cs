namespace NbaPipeline.Monitoring.Charts;

/// <summary>A sketch as pixels, a byte each, whose value is the <see cref="Ink"/>. Pure.</summary>
internal static class Raster
{
    private const int Scale = SketchLabel.Height / DigitFont.Rows;

    /// <summary>Row by row, from the top.</summary>
    public static byte[] Of(Sketch sketch)
    {
        var pixels = new byte[sketch.Width * sketch.Height];
        foreach (var box in sketch.Boxes.Concat(sketch.Labels.SelectMany(DotsOf)))
        {
            Fill(pixels, sketch, box);
        }

        return pixels;
    }

    private static void Fill(byte[] pixels, Sketch sketch, SketchBox box)
    {
        var (left, right) = (Math.Clamp(box.X, 0, sketch.Width), Math.Clamp(box.X + box.Width, 0, sketch.Width));
        for (var y = Math.Max(0, box.Y); y < Math.Min(sketch.Height, box.Y + box.Height); y++)
        {
            pixels.AsSpan((y * sketch.Width) + left, right - left).Fill((byte)box.Ink);
        }
    }

    private static IEnumerable<SketchBox> DotsOf(SketchLabel label) =>
        from character in label.Text.Index()
        from column in DigitFont.ColumnsOf(character.Item).Index()
        from row in Enumerable.Range(0, DigitFont.Rows)
        where (column.Item >> row & 1) == 1
        select new SketchBox(
            label.X + SketchLabel.WidthOf(label.Text[..character.Index]) + (column.Index * Scale), label.Y + (row * Scale), Scale, Scale, Ink.Axis);
}
