using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Predictions and grades as the pipeline writes them, of one night; only the columns that matter.</summary>
internal static class PredictionRows
{
    public static Dictionary<string, object?> Prediction(
        string player,
        string system = "catboost_v8",
        double? line = 25.5,
        string? source = "ACTUAL_PROP",
        bool? isActive = true,
        bool? hasLine = true,
        string? invalidation = null,
        string game = "MEM_ORL",
        string written = "2026-01-15 11:40") => new()
    {
        ["system_id"] = system,
        ["player_lookup"] = player,
        ["game_date"] = Rows.Night,
        ["game_id"] = $"20260115_{game}",
        ["has_prop_line"] = hasLine,
        ["current_points_line"] = line,
        ["line_source"] = source,
        ["is_active"] = isActive,
        ["invalidation_reason"] = invalidation,
        ["updated_at"] = Some.Eastern(written),
    };

    public static Dictionary<string, object?> Grade(
        string player, string system = "catboost_v8", double? line = 25.5, bool isVoided = false, string written = "2026-01-16 13:00") => new()
    {
        ["player_lookup"] = player,
        ["game_id"] = "20260115_MEM_ORL",
        ["game_date"] = Rows.Night,
        ["system_id"] = system,
        ["line_value"] = line,
        ["is_voided"] = isVoided,
        ["graded_at"] = Some.Eastern(written),
    };
}
