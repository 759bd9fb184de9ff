using System.Globalization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Observed of expected, both counted in distinct things. It prints itself the way people say it.</summary>
public readonly record struct Coverage(int Observed, int Expected)
{
    /// <summary>0…1, above 1 when there is more than expected; an empty expectation is fully covered.</summary>
    public double Share => Expected == 0 ? 1 : (double)Observed / Expected;

    public int Missing => Math.Max(0, Expected - Observed);

    public bool IsComplete => Observed >= Expected;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Observed} of {Expected} ({Math.Floor(Share * 100):0} %)");
}
