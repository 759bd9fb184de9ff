namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>How well a page's texts stand out from what is behind them, measured in the browser that shows it.</summary>
internal static class TextContrast
{
    /// <summary>What the WCAG asks of a text of ordinary size.</summary>
    public const double Least = 4.5;

    public const string OfEveryText =
        """
        () => {
          const numbers = colour => colour.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * x + .7152 * y + .0722 * z;
          };
          const behind = element => {
            const layers = [];
            for (let at = element; at; at = at.parentElement) {
              const [r, g, b, a = 1] = numbers(getComputedStyle(at).backgroundColor);
              layers.push([r, g, b, a]);
              if (a === 1) break;
            }
            return layers.reverse().reduce((under, [r, g, b, a]) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a)), [255, 255, 255]);
          };
          return [...document.querySelectorAll("body *")].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => {
            const [a, b] = [light(numbers(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
            return { what: e.className || e.localName, ratio: (a + .05) / (b + .05) };
          });
        }
        """;

    internal sealed record Text
    {
        public string What { get; init; } = "";

        public double Ratio { get; init; }
    }
}
