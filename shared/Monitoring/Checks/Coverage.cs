using System.Globalization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Observed of expected, both counted in distinct things. It prints itself the way people say it.</summary>
public readonly record struct Coverage(int Observed, int Expected)
{
    /// <summary>0…1, above 1 when there is more than expected; an empty expectation is fully covered.</summary>
    public double Share => Expected == 0 ? 1 : (double)Observed / Expected;

    public int Missing => Math.Max(0, Expected - Observed);

    public bool IsComplete => Observed >= Expected;

    public override string ToString() => Of("");

    /// <summary>"4 of 6 games (67 %)". Rounded, but 100 % is said of nothing less.</summary>
    public string Of(string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{Observed} of {Expected}{(noun.Length == 0 ? "" : $" {noun}")} ({Percent} %)");

    // In decimals, because 29 / 50 * 100 is 57.99… in doubles.
    private decimal Percent => Expected == 0 ? 100
        : Math.Min(IsComplete ? decimal.MaxValue : 99, Math.Round(100m * Observed / Expected, MidpointRounding.AwayFromZero));
}
