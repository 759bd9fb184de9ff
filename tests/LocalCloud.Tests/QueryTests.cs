
namespace NbaPipeline.LocalCloud.Tests;

public sealed class QueryTests
{
    [TestCase("nba_raw.bdl_player_boxscores")]
    [TestCase("`nba_raw.bdl_player_boxscores`")]
    [TestCase("`nba_raw`.`bdl_player_boxscores`")]
    [TestCase("nba-props-platform.nba_raw.bdl_player_boxscores")]
    [TestCase("`nba-props-platform.nba_raw.bdl_player_boxscores`")]
    [TestCase("`nba-props-platform`.nba_raw.bdl_player_boxscores")]
    [TestCase("`nba-props-platform.nba_raw`.bdl_player_boxscores")]
    public async Task A_table_is_found_by_every_spelling_that_BigQuery_takes(string spelling)
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 3));

        var result = await warehouse.QueryAsync($"SELECT COUNT(bdl_player_boxscores.points) FROM {spelling} WHERE game_date = @day", [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Single(), Is.EqualTo(new object[] { 3L }));
    }
}
