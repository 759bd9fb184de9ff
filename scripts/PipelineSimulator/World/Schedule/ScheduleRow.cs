using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>What the schedule says about a game at one moment: one row, or two once it was called off.</summary>
internal sealed record ScheduleRow(SimulatedGame Game, GameSlot Slot, int Status, bool HasScore)
{
    private const int Planned = 1;
    private const int InProgress = 2;
    private const int Final = 3;

    /// <param name="game">Which game.</param>
    /// <param name="at">When somebody looks.</param>
    /// <param name="finalAt">From when on the feed calls it over: its end, later when the feed is stale, never (null).</param>
    public static IEnumerable<ScheduleRow> Of(SimulatedGame game, DateTimeOffset at, DateTimeOffset? finalAt)
    {
        if (game.IsCalledOff && at >= game.AnnouncedAt)
        {
            // The feed has no word for postponed: the old row turns Final and never gets a score.
            yield return new(game, game.Planned, Final, HasScore: false);
        }

        if (game.SlotAt(at) is { } slot)
        {
            var status = at >= finalAt ? Final : at >= game.Played?.TipUtc ? InProgress : Planned;
            yield return new(game, slot, status, HasScore: status == Final);
        }
    }

    public SimulatedRow ToRow(DateTimeOffset at) => new(at, Tables.Schedule, new Dictionary<string, object?>
    {
        ["game_id"] = Game.GameId,
        ["season_year"] = 2025L,
        ["game_date"] = Slot.GameDate,
        ["game_date_est"] = Slot.TipUtc,
        ["game_status"] = (long)Status,
        ["game_status_text"] = StatusText,
        ["home_team_tricode"] = Game.Home,
        ["away_team_tricode"] = Game.Away,
        ["home_team_score"] = HasScore ? (long)Game.Facts.HomePoints : null,
        ["away_team_score"] = HasScore ? (long)Game.Facts.AwayPoints : null,
        ["is_regular_season"] = Game.Facts.Stage == "regular",
        ["is_playoffs"] = Game.Facts.Stage == "playoffs",
        ["is_all_star"] = false,
        ["data_source"] = "api_stats",
        ["processed_at"] = at,
        ["scrape_timestamp"] = at,
        ["created_at"] = at,
    });

    private string StatusText => (Status, Game.Facts.Periods) switch
    {
        (Final, > 4) when HasScore => string.Create(CultureInfo.InvariantCulture, $"Final/OT{Game.Facts.Periods - 4}"),
        (Final, _) => "Final",
        (InProgress, _) => "In progress",
        _ => EasternTime.Clock(Slot.TipUtc),
    };
}
