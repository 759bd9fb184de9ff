namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Who has a line: about five players a team are predicted, most of them on a real line. Estimates and players without any line are legitimate
/// and can never be graded.
/// </summary>
internal sealed class PropLines(int seed)
{
    private const double ActualShare = 0.86;
    private const double EstimatedShare = 0.93;
    private const int Least = 4;

    /// <summary>How many players of a team are predicted: 57 to 103 a night in mid January 2026.</summary>
    public int Predicted(SimulatedGame game, string team) => Least + Dice.Below(3, seed, game.GameId, team, "predicted");

    public PropLine Of(SimulatedGame game, string team, int player)
    {
        var lookup = PlayerLine.Name(team, player);
        var dice = Dice.Unit(seed, game.GameId, lookup, "line");
        return (player < Predicted(game, team), dice) switch
        {
            (true, < ActualShare) => new(lookup, PropLine.Actual, Value(game, lookup)),
            (true, < EstimatedShare) => new(lookup, PropLine.Estimated, Value(game, lookup)),
            _ => new(lookup, PropLine.None, null),
        };
    }

    /// <summary>Lines stand on halves; 20.0 is the placeholder that once polluted 24,033 rows.</summary>
    private double Value(SimulatedGame game, string lookup) => 8.5 + Dice.Below(18, seed, game.GameId, lookup, "value");
}
