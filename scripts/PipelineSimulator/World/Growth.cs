namespace NbaPipeline.PipelineSimulator;

/// <summary>What grows by the same share each day, from the first day of its fault until that is over.</summary>
internal static class Growth
{
    /// <returns>By how much more there is than without the fault: 1 outside its days.</returns>
    public static double Of(Fault trend, DateOnly date)
    {
        var (first, last) = (EasternTime.DateOf(trend.From!.Value), EasternTime.DateOf(trend.To ?? DateTimeOffset.MaxValue.AddDays(-1)));
        return date < first || date > last ? 1 : Math.Pow(1 + trend.PerDayGrowth!.Value, date.DayNumber - first.DayNumber + 1);
    }
}
