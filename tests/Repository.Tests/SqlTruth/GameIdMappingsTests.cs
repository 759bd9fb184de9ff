namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>The view that Terraform makes is asked as it will be in the cloud, over the pipeline's own schedule.</summary>
public sealed class GameIdMappingsTests
{
    [Test]
    public async Task A_game_has_both_forms_of_its_id_once_a_date_by_its_newest_snapshot()
    {
        var placeholder = Rows.Schedule("TBD@TBD", 1, "2026-01-15 09:00");
        (placeholder["away_team_tricode"], placeholder["home_team_tricode"]) = (null, null);
        var moved = Rows.Schedule("GSW@MIN", 1, "2026-01-15 09:00");
        moved["game_date"] = Rows.Night.AddDays(1);

        var rows = await AskAsync(
            Rows.Schedule("MEM@ORL", 1, "2026-01-15 09:00"), Rows.Schedule("MEM@ORL", 3, "2026-01-15 23:00"),
            Rows.Schedule("GSW@MIN", 3, "2026-01-15 08:00"), moved, placeholder);

        Assert.That(rows, Is.EquivalentTo(
        [
            "id-MEM@ORL 20260115_MEM_ORL 2026-01-15 3",
            "id-GSW@MIN 20260115_GSW_MIN 2026-01-15 3",
            "id-GSW@MIN 20260116_GSW_MIN 2026-01-16 1",
        ]));
    }

    private static async Task<List<string>> AskAsync(params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_raw.nbac_schedule", rows);
        var view = Checkout.Read("infra/views/v_game_id_mappings.sql").Replace("${project}.", "", StringComparison.Ordinal);
        var answer = await warehouse.QueryAsync($"SELECT nba_game_id, bdl_game_id, game_date, game_status FROM ({view})", []);
        return [.. answer.Rows.Select(row => FormattableString.Invariant($"{row[0]} {row[1]} {row[2]:yyyy-MM-dd} {row[3]}"))];
    }
}
