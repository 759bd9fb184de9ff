namespace NbaPipeline.Monitoring.Trends;

/// <summary>What a series does, in its bad direction: a positive slope makes things worse, whether the figure rises or falls.</summary>
/// <param name="Series">The figure.</param>
/// <param name="Line">Through the last game days, games taken out.</param>
/// <param name="Mean">Of these days.</param>
/// <param name="PValue">The chance of as much order among days in random order.</param>
/// <param name="Signal">How many times its own noise the rise is.</param>
public sealed record Trend(TrendSeries Series, TheilSen Line, double Mean, double PValue, double Signal)
{
    /// <summary>Share of the mean a day; 0.1 is ten percent.</summary>
    public double Share => Mean > 0 ? Line.Slope / Mean : 0;

    public double LowShare => Mean > 0 ? Line.Low / Mean : 0;

    public double HighShare => Mean > 0 ? Line.High / Mean : 0;

    /// <summary>Days until the objective is crossed, and the interval of it. Null where none is promised or it moves away from it.</summary>
    public Breach? Breach => Series.Limit is { } limit && Line.Slope > 0 ? Trends.Breach.Of(DistanceTo(limit), Line) : null;

    // The line of a figure that is bad when it falls is turned over; so is its objective.
    private double DistanceTo(double limit) => (Series.IsBadWhenItFalls ? -limit : limit) - Line.Level;
}
