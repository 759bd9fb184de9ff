using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class QueryTests
{
    private static readonly QueryParameter AsOf = QueryParameter.Timestamp("as_of", null);
    private static readonly QueryParameter Dates = QueryParameter.Dates("dates", [Some.Date]);

    [Test]
    public void Questions_asked_together_are_one_union_that_keeps_their_order()
    {
        var together = Query.Together("Both", [new("A", "SELECT 1\n", []), new("B", "SELECT 2", [])]);

        Assert.That(together.Name, Is.EqualTo("Both"));
        Assert.That(together.Sql, Is.EqualTo("(\nSELECT 1\n)\nUNION ALL\n(\nSELECT 2\n)"));
    }

    [Test]
    public void A_comment_at_the_end_of_a_part_does_not_swallow_the_bracket()
    {
        Assert.That(Query.Together("One", [new("A", "SELECT 1 -- one", [])]).Sql, Does.EndWith("-- one\n)"));
    }

    [Test]
    public void Parameters_of_one_name_are_one_parameter()
    {
        var together = Query.Together("Both", [new("A", "", [Dates, AsOf]), new("B", "", [Dates, AsOf])]);

        Assert.That(together.Parameters, Is.EqualTo([Dates, AsOf]));
    }
}
