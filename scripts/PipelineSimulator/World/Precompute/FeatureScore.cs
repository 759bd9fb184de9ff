namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The quality of one player's features, 0 to 100: 79 on average in a healthy week, 64 on the day when a third of the last two weeks was missing.
/// </summary>
internal sealed class FeatureScore(QualityDrop drop, int seed, double noise)
{
    private const double Healthy = 80;
    private const double LostAMissingPercent = 0.45;
    private const double LostEarly = 10;
    private const double Spread = 16;

    public decimal Of(TeamHistory history, bool early, DateOnly date, DateTimeOffset at, string game, string player)
    {
        var mean = drop.MeanAt(date, at) ?? (Healthy - (LostAMissingPercent * (100 - history.L14)) - (early ? LostEarly : 0));
        var jitter = Spread * noise * (Dice.Unit(seed, game, player, "quality") - 0.5);
        return Math.Round((decimal)Math.Clamp(mean + jitter, 0, 100), 2);
    }
}
