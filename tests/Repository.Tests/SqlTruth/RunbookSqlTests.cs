using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Whatever SQL a runbook offers for pasting is executed by the engine: at three in the morning nobody has time to repair it.</summary>
public sealed class RunbookSqlTests
{
    private const string Sound = "3. Ask: `SELECT MAX(processed_at) FROM nba_raw.nbac_schedule WHERE game_date = '2026-01-22'`";

    [TestCaseSource(nameof(Questions))]
    public async Task A_question_of_a_runbook_is_answered(string function, string sql)
    {
        using var warehouse = SqlEngine.Warehouse();

        var result = await warehouse.QueryAsync(sql, []);

        Assert.That(result.Columns, Is.Not.Empty, $"{function}: {sql}");
    }

    [TestCase("processed_at", "processed_when", "processed_when")]
    [TestCase("nbac_schedule", "nbac_schedules", "nbac_schedules")]
    [TestCase(" WHERE game_date = '2026-01-22'", "", "partition")]
    [TestCase("SELECT MAX(", "SELECT MAX((", "Syntax")]
    public void A_question_that_is_broken_is_refused(string part, string replacement, string words)
    {
        using var warehouse = SqlEngine.Warehouse();
        var sql = RunbookSql.Of(Sound.Replace(part, replacement, StringComparison.Ordinal)).Single();

        Assert.That(async () => await warehouse.QueryAsync(sql, []), Throws.TypeOf<WarehouseException>().With.Message.Contains(words).IgnoreCase);
    }

    [TestCase(Sound, 1)]
    [TestCase("```sql\nSELECT 1\nFROM a\n```\n", 1)]
    [TestCase("```\nWITH a AS (SELECT 1) SELECT * FROM a\n```", 1)]
    [TestCase("`curl 'http://127.0.0.1:8080/functions/a-check?dry_run=true'`, then ask: `SELECT 1` or `SELECT 2`", 2)]
    [TestCase("the RUN that `select_games` did", 0)]
    public void Questions_are_found_inline_and_in_blocks(string runbook, int questions) =>
        Assert.That(RunbookSql.Of(runbook).ToList(), Has.Count.EqualTo(questions));

    [TestCaseSource(typeof(Checkout), nameof(Checkout.Functions))]
    public void No_question_is_overlooked(string function)
    {
        var runbook = Checkout.Read($"functions/{function}/README.md");
        var rest = RunbookSql.Of(runbook).Aggregate(runbook, (text, sql) => text.Replace(sql, "", StringComparison.Ordinal));

        Assert.That(rest, Does.Not.Contain("SELECT ").And.Not.Contain(" FROM nba_"));
    }

    private static IEnumerable<TestCaseData> Questions() => Checkout.Functions.SelectMany(function =>
        RunbookSql.Of(Checkout.Read($"functions/{function}/README.md"))
            .Select((sql, index) => new TestCaseData(function, sql).SetArgDisplayNames(function, $"question {index + 1}")));
}
