using System.Text;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>A replacement at a place that the engine's own parser reported, in bytes of UTF-8.</summary>
internal readonly record struct TextEdit(Range Bytes, string Replacement)
{
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var edit in edits.OrderByDescending(edit => edit.Bytes.Start.Value))
        {
            bytes = [.. bytes[..edit.Bytes.Start], .. Encoding.UTF8.GetBytes(edit.Replacement), .. bytes[edit.Bytes.End..]];
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
