using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Repository.Tests.Sql;

public sealed class SqlRuleTests
{
    private const string Sound = """
        -- Which games does the schedule show?
        -- One row = one game.
        WITH games AS (
          SELECT game_id, COUNT(*) AS row_count
          FROM `nba_raw.nbac_schedule`
          WHERE game_date = @date AND game_status_text != '{Final}'
          GROUP BY game_id
        )
        SELECT game_id, row_count * 2 AS doubled FROM games
        """;

    // A view of infra/ is Terraform's to fill in, and takes no parameters; GameIdMappingsTests asks it.
    private static IEnumerable<string> Files => Checkout.Files
        .Where(file => file.EndsWith(".sql", StringComparison.Ordinal) && !file.StartsWith("infra/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Files))]
    public void A_query_is_written_by_the_rules(string file)
    {
        Assert.That(SqlRules.Violations(Checkout.Read(file)), Is.Empty);
    }

    [Test]
    public void Every_file_is_asked_by_one_entry_of_the_catalogue_and_every_entry_has_its_file()
    {
        var files = Files.Select(file => file.Replace("shared/Monitoring/Queries/Sql/", "", StringComparison.Ordinal));

        Assert.That(QueryCatalogue.All.Select(query => $"{query.Name}.sql"), Is.EquivalentTo(files));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Queries))]
    public void A_query_declares_the_parameters_its_text_names(string name)
    {
        var query = Shipped.Query(name);

        Assert.That(query.Parameters.Select(parameter => parameter.Name), Is.EquivalentTo(SqlRules.ParametersOf(query.Sql)));
    }

    [Test]
    public void Braces_in_a_literal_are_text_but_the_rest_of_the_sound_sample_is_sound()
    {
        Assert.That(SqlRules.Violations(Sound.Replace("{Final}", "Final", StringComparison.Ordinal)), Is.Empty);
        Assert.That(SqlRules.Violations(Sound), Is.EqualTo(["is put together from text; only @parameters vary"]));
    }

    [Test]
    public void A_parameter_named_from_is_not_the_keyword()
    {
        var spanning = Sound.Replace("{Final}", "Final", StringComparison.Ordinal).Replace("= @date", "BETWEEN @from AND @to", StringComparison.Ordinal);

        Assert.That(SqlRules.Violations(spanning), Is.Empty);
    }

    [TestCase("show?", "show.", "asks a question")]
    [TestCase("-- One row", "-- A row", "'-- One row ='")]
    [TestCase("= @date", "= '{date}'", "put together from text")]
    [TestCase("SELECT game_id, row_count", "SELECT *, row_count", "selects *")]
    [TestCase("SELECT game_id, row_count", "SELECT games.*, row_count", "selects *")]
    [TestCase("= @date", "= CURRENT_DATE('America/New_York')", "reads the clock")]
    [TestCase("`nba_raw.nbac_schedule`", "nba_raw.nbac_schedule", "not a back-quoted")]
    [TestCase("`nba_raw.nbac_schedule`", "`project.nba_raw.nbac_schedule`", "not a back-quoted")]
    [TestCase("nbac_schedule", "nbac_calendar", "not in the table catalogue")]
    [TestCase("WHERE game_date = @date", "WHERE season_year = @season", "does not filter `nba_raw.nbac_schedule` on game_date")]
    public void A_query_against_the_rules_is_named(string part, string replacement, string words)
    {
        var sound = Sound.Replace("{Final}", "Final", StringComparison.Ordinal);

        Assert.That(SqlRules.Violations(sound.Replace(part, replacement, StringComparison.Ordinal)), Has.Some.Contains(words));
    }
}
