namespace NbaPipeline.Monitoring.Trends;

/// <summary>When a line crosses an objective, in days from its last day.</summary>
/// <param name="Days">By the line; 0: it has.</param>
/// <param name="Soonest">By the steepest line of the interval.</param>
/// <param name="Latest">By the flattest; null: perhaps never.</param>
public sealed record Breach(double Days, double Soonest, double? Latest)
{
    public static Breach Of(double distance, TheilSen line) => new(
        Math.Max(0, distance / line.Slope),
        Math.Max(0, distance / line.High),
        line.Low > 0 ? Math.Max(0, distance / line.Low) : null);
}
