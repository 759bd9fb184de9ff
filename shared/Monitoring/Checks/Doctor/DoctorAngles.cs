namespace NbaPipeline.Monitoring.Checks;

/// <summary>The catalogue of the 25 angles: which of them hold on real columns, and why the others do not.</summary>
public static class DoctorAngles
{
    private const string Schedule = "nba_raw.nbac_schedule";
    private const string Bdl = "nba_raw.bdl_player_boxscores";
    private const string Gamebook = "nba_raw.nbac_gamebook_player_stats";
    private const string Summaries = "nba_analytics.player_game_summary";
    private const string Context = "nba_analytics.upcoming_player_game_context";
    private const string Features = "nba_predictions.ml_feature_store_v2";
    private const string Predictions = "nba_predictions.player_prop_predictions";
    private const string Grades = "nba_predictions.prediction_accuracy";
    private const string Decisions = "nba_orchestration.workflow_decisions";
    private const string Runs = "nba_reference.processor_run_history";

    public static IReadOnlyList<DoctorAngle> All { get; } = [.. Flow(), .. Records(), .. Results()];

    private static IEnumerable<DoctorAngle> Flow() =>
    [
        new(1, "End-to-end flow", "Does every game pass every stage?",
            [Schedule, Bdl, Gamebook, Context, Features, Predictions, Summaries, Grades],
            "games by date and both teams; a stage is judged against what is ready for it, so that an outage at the top hides none below"),
        new(2, "Multi-angle", "Do the stages agree, two by two?",
            [Schedule, Bdl, Gamebook, Summaries, Predictions, Grades],
            "games and not players: summaries made from the gamebook have fewer players than BDL lists"),
        new(3, "Props and predictions", "Is whoever has a line predicted on it?",
            [Context, Predictions],
            "lines as the context saw them: odds_api knows two players of five, bettingpros keeps the day of the scrape; line_source and not has_prop_line"),
        new(4, "Workflow decision audit", "Is something decided each hour, and what gave up?",
            [Decisions],
            "decision_time; SKIP is the normal answer"),
        new(5, "Single-game trace", "Which single game was left behind, and where?",
            [Schedule, Bdl, Gamebook, Summaries, Predictions, Grades],
            "the framework joined the schedule's ids with dated ones, which never meet; scripts/ops game shows the whole way"),
        new(6, "Schedule accuracy", "Is every game Final that is over?",
            [Schedule, Bdl, Gamebook],
            "by its tip, and called-off games left out; the age of the newest row says nothing, for rows are appended when a status changes"),
        new(7, "Processor completions", "Did the newest run of each processor end well?",
            [Runs],
            "processor_completions is filled by one small function and mostly empty; the run history has all phases"),
        new(8, "Event log", "Has every run that began an end?",
            [Runs],
            "the event log lacks raw processors and phases 5 and 6"),
        new(9, "Failed queue", "Is anything queued for longer than it may be?",
            ["nba_orchestration.failed_processor_queue"],
            "retrying and failed_permanent count too"),
        new(10, "Phase timing", "Does a phase begin once it can?",
            [Runs, Schedule, Bdl, Gamebook, Context, Features, Predictions, Summaries, Grades],
            "phase_execution_log has durations of 0 and successes only; begun is what rows or runs show"),
    ];

    private static IEnumerable<DoctorAngle> Records() =>
    [
        new(11, "Prediction timing", "Was every player predicted before the tip?",
            [Predictions, Schedule],
            "prediction_time and game_time do not exist: the first created_at and the schedule's tip"),
        new(12, "Grading lag", "Is what can be graded graded?",
            [Predictions, Grades],
            "gradable as the grading takes it, each player, system and line once; due at 15:00 ET of the next day"),
        new(13, "Feature quality", "Are features good enough, and as good as before?",
            [Features, "nba_analytics.upcoming_team_game_context", "nba_processing.precompute_failures"],
            "the score is 0 to 100 and was read as 0 to 1"),
        new(14, "GCS export", "Are the exported files young?",
            [],
            "files of a bucket, which no table lists; their age is not in the warehouse"),
        new(15, "Firestore and BigQuery", "Does the completion marker say what the tables do?",
            [Features, "nba_precompute.player_daily_cache", "nba_precompute.player_shot_zone_analysis", "nba_precompute.player_composite_factors", "nba_precompute.team_defense_zone_analysis"],
            "of phase 4; the document of phase 2 waits for names that nobody publishes and is never complete"),
        new(16, "Decision gaps", "How long was nothing decided?",
            [Decisions],
            "by the Eastern date; one old gap does not colour the days after it"),
        new(17, "Prediction-actuals join", "Has whoever was predicted a result?",
            [Predictions, Summaries],
            "in games that analytics has: a missing game is that game's gap; by date and player"),
    ];

    private static IEnumerable<DoctorAngle> Results() =>
    [
        new(18, "System consistency", "Do systems predict the same players?",
            [Predictions],
            "tracked systems; 5 % is a newcomer or two and only told"),
        new(19, "Line sanity", "Are the lines lines?",
            [Predictions],
            "a mean of 15 to 25 is that of starters; the placeholder of 20.0 is what went wrong"),
        new(20, "Confidence", "Is confidence on its scale?",
            [Predictions],
            "the column is confidence_score, 0 to 100, and was read as 0 to 1"),
        new(21, "Accuracy drift", "Are predictions right less often than they were?",
            [Grades],
            "a player counts once: five systems that agree are no five observations"),
        new(22, "Registry coverage", "Is whoever is predicted in the registry?",
            [],
            "nba_reference.nba_players_registry is known by name alone: no description has its columns, and player_registry does not exist"),
        new(23, "Game balance", "Has each game the players of two teams?",
            [Summaries],
            "8 to 20 a team: from the gamebook 24 a game, from BDL 35"),
        new(24, "Recommendation balance", "Are there as many overs as unders?",
            [Predictions],
            "45 to 55 % is narrower than chance with 50 predictions"),
        new(25, "Void rate", "How many grades are void?",
            [Grades],
            "each player, system and line once"),
    ];
}
