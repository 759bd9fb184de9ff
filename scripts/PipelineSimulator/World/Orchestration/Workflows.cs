namespace NbaPipeline.PipelineSimulator;

/// <summary>The fifteen workflows that were enabled in January 2026, in the order of their evaluation.</summary>
internal static class Workflows
{
    public const string BdlScraper = "bdl_box_scores";
    public const string GamebookScraper = "nbac_gamebook_pdf";
    public const string ScheduleScraper = "nbac_schedule_api";

    private static readonly string[] Window = [BdlScraper, "nbac_team_boxscore", "nbac_player_boxscore"];
    private static readonly string[] Early = [BdlScraper, "nbac_player_boxscore"];

    public static IReadOnlyList<Workflow> All { get; } =
    [
        new("morning_operations", WorkflowKind.SelfAware, "CRITICAL",
            [ScheduleScraper, "nbac_player_list", "bdl_standings", "bdl_active_players", "espn_roster"], WorkflowRules.OnceAMorning),
        new("morning_recovery", WorkflowKind.GameAwareYesterday, "HIGH",
            [ScheduleScraper, BdlScraper, "nbac_player_boxscore", GamebookScraper], WorkflowRules.Yesterday(6)),
        new("bdl_catchup_midday", WorkflowKind.BdlCatchup, "MEDIUM", [BdlScraper], WorkflowRules.Catchup(10)),
        new("bdl_catchup_afternoon", WorkflowKind.BdlCatchup, "MEDIUM", [BdlScraper], WorkflowRules.Catchup(14)),
        new("bdl_catchup_evening", WorkflowKind.BdlCatchup, "MEDIUM", [BdlScraper], WorkflowRules.Catchup(18)),
        new("betting_lines", WorkflowKind.GameAware, "HIGH",
            ["oddsa_events", "oddsa_player_props", "oddsa_game_lines", "bp_events", "bp_player_props"], WorkflowRules.BettingLines),
        new("early_game_window_1", WorkflowKind.GameAwareEarly, "HIGH", Early, WorkflowRules.Early(15)),
        new("early_game_window_2", WorkflowKind.GameAwareEarly, "HIGH", Early, WorkflowRules.Early(18)),
        new("early_game_window_3", WorkflowKind.GameAwareEarly, "HIGH",
            [.. Early, "bigdataball_pbp", GamebookScraper], WorkflowRules.Early(21)),
        new("post_game_window_1", WorkflowKind.GameAwareYesterday, "HIGH", Window, WorkflowRules.Yesterday(22)),
        new("post_game_window_2", WorkflowKind.GameAwareYesterday, "HIGH", [ScheduleScraper, .. Window], WorkflowRules.Yesterday(1)),
        new("post_game_window_2b", WorkflowKind.GameAwareYesterday, "HIGH", Window, WorkflowRules.Yesterday(2)),
        new("post_game_window_3", WorkflowKind.GameAwareYesterday, "CRITICAL",
            [ScheduleScraper, BdlScraper, "bigdataball_pbp", "nbac_play_by_play", GamebookScraper], WorkflowRules.Yesterday(4)),
        new("injury_discovery", WorkflowKind.Discovery, "MEDIUM", ["nbac_injury_report"], WorkflowRules.Discovery),
        new("referee_discovery", WorkflowKind.Discovery, "MEDIUM", ["nbac_referee_assignments"], WorkflowRules.Discovery),
    ];
}
