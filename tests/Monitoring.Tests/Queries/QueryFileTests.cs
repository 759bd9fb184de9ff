using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class QueryFileTests
{
    private static readonly QueryFile File = new(
        "BdlGames", typeof(GameSighting), [("dates", QueryType.Dates), ("as_of", QueryType.Timestamp)]);

    private static readonly QueryParameter Dates = QueryParameter.Dates("dates", [Some.Date]);
    private static readonly QueryParameter AsOf = QueryParameter.Timestamp("as_of", null);

    private static IEnumerable<TestCaseData> WrongParameters =>
    [
        new TestCaseData([(QueryParameter[])[Dates]]).SetArgDisplayNames("too few"),
        new TestCaseData([(QueryParameter[])[Dates, AsOf, QueryParameter.Number("days", 3)]]).SetArgDisplayNames("too many"),
        new TestCaseData([(QueryParameter[])[Dates, AsOf, AsOf]]).SetArgDisplayNames("one twice"),
        new TestCaseData([(QueryParameter[])[QueryParameter.Date("dates", Some.Date), AsOf]]).SetArgDisplayNames("wrong type"),
        new TestCaseData([(QueryParameter[])[QueryParameter.Dates("date", [Some.Date]), AsOf]]).SetArgDisplayNames("wrong name"),
    ];

    [Test]
    public void All_parameters_in_any_order_make_a_query()
    {
        var query = File.With(AsOf, Dates);

        Assert.That(query.Name, Is.EqualTo("BdlGames"));
        Assert.That(query.Sql, Does.Contain("nba_raw.bdl_player_boxscores"));
        Assert.That(query.Parameters, Is.EquivalentTo([Dates, AsOf]));
    }

    [TestCaseSource(nameof(WrongParameters))]
    public void Anything_but_the_parameters_of_the_file_is_refused_in_words(QueryParameter[] given)
    {
        Assert.That(
            () => File.With(given),
            Throws.ArgumentException.With.Message.Contains("BdlGames.sql takes").And.Message.Contains("@as_of Timestamp"));
    }

    [Test]
    public void A_file_that_does_not_exist_fails_at_once_by_name()
    {
        Assert.That(
            () => new QueryFile("NoSuchQuestion", typeof(GameSighting), []),
            Throws.InvalidOperationException.With.Message.Contains("NoSuchQuestion.sql"));
    }
}
