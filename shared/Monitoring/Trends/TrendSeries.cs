namespace NbaPipeline.Monitoring.Trends;

/// <summary>One figure over the last game days, oldest first.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Whose: a processor, a function, a service, an API's quota.</param>
/// <param name="Days">Game days only, complete ones only.</param>
public sealed record TrendSeries(TrendKind Kind, string Name, IReadOnlyList<GameDayValue> Days)
{
    /// <summary>The objective that it must not cross; null: none is promised.</summary>
    public double? Limit { get; init; }

    /// <summary>Where the record names it, such as <c>phase_3</c>.</summary>
    public string? Phase { get; init; }

    /// <summary>A count of things that come one by one varies at least by its root; anything else only shows by itself how it varies.</summary>
    public bool IsCounted => Kind is TrendKind.Errors or TrendKind.OwnErrors or TrendKind.Failures;

    public bool IsBadWhenItFalls => Kind is TrendKind.Scores or TrendKind.Coverage;

    /// <summary>Where a fuller slate makes more of it.</summary>
    public bool GrowsWithGames => Kind is not (TrendKind.Scores or TrendKind.Coverage or TrendKind.Memory);
}
