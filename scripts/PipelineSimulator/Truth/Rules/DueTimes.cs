namespace NbaPipeline.PipelineSimulator;

/// <summary>From when on somebody may ask for the output of a processor: Eastern hours of the game date, or of the day after it.</summary>
internal static class DueTimes
{
    private static readonly TimeOnly Overnight = new(9, 0);
    private static readonly TimeOnly Upcoming = new(11, 15);
    private static readonly TimeOnly Precompute = new(8, 30);
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Grading = new(15, 0);
    private static readonly TimeSpan BeforeTip = TimeSpan.FromHours(2);

    /// <param name="processor">Whose output.</param>
    /// <param name="date">The game date.</param>
    /// <param name="games">The games of the date; predictions are due two hours before the first of them where that is before noon.</param>
    public static DateTimeOffset Of(PhaseProcessor processor, DateOnly date, IReadOnlyList<SimulatedGame> games) => processor.Phase switch
    {
        Entities.Grading => EasternTime.At(date.AddDays(1), Grading),
        Entities.Predictions => Predictions(date, games),
        Entities.Precompute => EasternTime.At(date.AddDays(1), Precompute),
        _ when processor == Processors.UpcomingPlayers || processor == Processors.UpcomingTeams => EasternTime.At(date, Upcoming),
        _ => EasternTime.At(date.AddDays(1), Overnight),
    };

    private static DateTimeOffset Predictions(DateOnly date, IReadOnlyList<SimulatedGame> games)
    {
        var noon = EasternTime.At(date, Noon);
        return games.Select(game => game.Played!.Value.TipUtc - BeforeTip).Append(noon).Min();
    }
}
