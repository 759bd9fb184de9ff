using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class RunConflictsTests
{
    private const string Listed = """{"streaming_conflicts": [{"game_id": "20260115_MEM_ORL"}, {"game_id": "20260115_PHX_DET"}]}""";
    private const string Said = """["UPDATE would affect rows in the streaming buffer, which is not supported"]""";
    private const string None = """{"streaming_conflicts": []}""";

    [TestCase(Listed, new[] { "20260115_MEM_ORL", "20260115_PHX_DET" })]
    [TestCase(Said, new[] { "" })]
    [TestCase(None, new string[0])]
    [TestCase("""["Quota exceeded"]""", new string[0])]
    [TestCase(null, new string[0])]
    public async Task A_run_names_the_games_it_left_out_or_says_it_in_words(string? errors, string[] games) =>
        Assert.That((await AskAsync(Row(errors))).Select(conflict => conflict.GameId ?? ""), Is.EquivalentTo(games));

    [Test]
    public async Task A_runs_two_rows_are_one_sighting() => Assert.That(await AskAsync(Row(Said), Row(Said, minutes: 3)), Has.Count.EqualTo(1));

    [Test]
    public async Task As_of_a_moment_before_it_was_written_nobody_knows_of_it() =>
        Assert.That(await AskAsync(Some.Eastern("2026-01-16 01:06"), Row(Said, minutes: 3)), Is.Empty);

    private static Dictionary<string, object?> Row(string? errors, int minutes = 0) => new()
    {
        ["processor_name"] = "BdlPlayerBoxScoresProcessor",
        ["run_id"] = "a",
        ["status"] = "partial",
        ["data_date"] = Rows.Night,
        ["started_at"] = Some.Eastern("2026-01-16 01:05"),
        ["processed_at"] = Some.Eastern("2026-01-16 01:05").AddMinutes(minutes),
        ["errors"] = errors,
    };

    private static Task<IReadOnlyList<ConflictSighting>> AskAsync(params Dictionary<string, object?>[] rows) => AskAsync(null, rows);

    private static async Task<IReadOnlyList<ConflictSighting>> AskAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_reference.processor_run_history", rows);
        return await warehouse.AskAsync<ConflictSighting>(Shipped.Query("RunConflicts").With(
            QueryParameter.Date("data_from", Rows.Night), QueryParameter.Date("data_to", Rows.Night.AddDays(1)),
            QueryParameter.Date("runs_from", new DateOnly(2026, 1, 14)), QueryParameter.Timestamp("as_of", asOf)));
    }
}
