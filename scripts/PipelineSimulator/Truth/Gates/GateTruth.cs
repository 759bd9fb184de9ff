namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Whether a gate may open, by its own rule on the complete and true data of a moment: what a gate did is held against it, for each gate, game
/// date and mode. It shares nothing with the gates but the text both were written from.
/// </summary>
public sealed class GateTruth(PipelineWorld world)
{
    private const double Enough = 0.8;
    private const double LeastScore = 65;
    private const int Quorum = 3;

    private static readonly PhaseProcessor[] Finished = [Processors.Players, Processors.Defense, Processors.Offense];
    private static readonly PhaseProcessor[] League = [Processors.DefenseZones, Processors.ShotZones];
    private static readonly PhaseProcessor[] Five = [.. League, Processors.Factors, Processors.DailyCache, Processors.Features];

    private readonly Coverage _coverage = new(world);

    /// <summary>Null: the date has no games, or nothing is expected of it, and whatever a gate said of it was no mistake.</summary>
    public bool? Holds(string gate, DateOnly date, string mode, DateTimeOffset at)
    {
        var games = _coverage.Games(date);
        var isOver = mode is "overnight" or "backfill";
        return (games.Count, gate) switch
        {
            (0, _) => null,
            (_, "phase2-to-phase3") => games.Any(game => world.FirstArrival(game) <= at),
            (_, "phase3-to-phase4") => (isOver ? Finished : [Processors.UpcomingPlayers]).All(table => HasMost(_coverage.Covered(table, date, at), games.Count)),
            (_, "phase4-to-phase5") => world.Season.IsBootstrap(date) ? null : (isOver ? Works(date, at) : Has(Processors.Features, date, at)) && IsGood(date, at),
            (_, "phase5-to-phase6") => world.Season.IsBootstrap(date)
                ? null : HasMost(_coverage.Active(date, at).Select(prediction => prediction.Game).Distinct().Count(), games.Count),
            _ => null,
        };
    }

    private static bool HasMost(int present, int games) => present > 0 && present >= Enough * games;

    private bool Has(PhaseProcessor processor, DateOnly date, DateTimeOffset at) => _coverage.Covered(processor, date, at) > 0;

    // In a season's first weeks the league tables have no history to build on, and count as there.
    private bool Works(DateOnly date, DateTimeOffset at) => Has(Processors.DailyCache, date, at) && Has(Processors.Features, date, at)
        && Five.Count(processor => Has(processor, date, at) || (world.Season.IsEarly(date) && League.Contains(processor))) >= Quorum;

    private bool IsGood(DateOnly date, DateTimeOffset at) => _coverage.Runs(Processors.Features, date)
        .Where(run => run.Times.EndedAt <= at)
        .SelectMany(run => run.Rows)
        .Where(row => row.Values["early_season_flag"] is not true)
        .GroupBy(row => (row.Values["player_lookup"], row.Values["game_id"]))
        .Select(player => Convert.ToDouble(player.Last().Values["feature_quality_score"], System.Globalization.CultureInfo.InvariantCulture))
        .DefaultIfEmpty(LeastScore)
        .Average() >= LeastScore;
}
