using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>How a light looks: a class of one letter, which style gives a colour, a glyph and a pattern, and the same in words.</summary>
/// <param name="Letter">The class; empty: nothing was looked for.</param>
/// <param name="Glyph">The glyph that the style shows, for where words stand beside it.</param>
/// <param name="Words">What it is called.</param>
internal sealed record LightLook(string Letter, string Glyph, string Words)
{
    private static readonly IReadOnlyDictionary<SmokeLight, LightLook> Looks = new Dictionary<SmokeLight, LightLook>
    {
        [SmokeLight.Pass] = new("p", "·", "pass"),
        [SmokeLight.Acceptable] = new("a", "~", "acceptable"),
        [SmokeLight.Fail] = new("f", "×", "fail"),
        [SmokeLight.Unknown] = new("u", "?", "unknown"),
        [SmokeLight.NotDue] = new("d", "○", "not due"),
        [SmokeLight.NotExpected] = new("x", "–", "not expected"),
        [SmokeLight.NoGames] = new("", "", "no games"),
    };

    /// <summary>In the order in which they are explained.</summary>
    public static IReadOnlyList<LightLook> All { get; } = [.. Looks.Values];

    public static LightLook Of(SmokeLight light) => Looks[light];

    /// <summary>As one cell of a table that holds nothing else.</summary>
    public string Cell => Letter.Length == 0 ? "<td>" : $"<td class={Letter}>";

    /// <summary>As a square within a sentence.</summary>
    public string Square => Letter.Length == 0 ? "<b class=\"c\"></b>" : $"<b class=\"c {Letter}\"></b>";
}
