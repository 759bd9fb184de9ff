using System.Globalization;
using System.Text;

namespace NbaPipeline.Monitoring.Charts;

/// <summary>A sketch for pages, in the colour of the text around it. Pure.</summary>
public static class Svg
{
    public static string Of(Sketch sketch)
    {
        var svg = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {sketch.Width} {sketch.Height}\" role=\"img\" fill=\"currentColor\">");
        foreach (var box in sketch.Boxes.Where(box => box.Ink is not Ink.Paper))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\"{StyleOf(box.Ink)}");
            svg.Append(box.Title is { } title ? $"><title>{title}</title></rect>" : "/>");
        }

        foreach (var label in sketch.Labels)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{label.X}\" y=\"{label.Y + SketchLabel.Height}\" font-size=\"18\" font-family=\"monospace\" textLength=\"{label.Width}\">{label.Text}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string StyleOf(Ink ink) => ink switch
    {
        Ink.Figure => " opacity=\"0.6\"",
        Ink.Limit => " fill=\"#c62828\"",
        _ => "",
    };
}
