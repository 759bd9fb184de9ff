using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class QueryTests
{
    private static readonly DateTimeOffset SomeTime = Some.Eastern("2026-01-16 12:00");
    private static readonly QueryParameter AsOf = QueryParameter.Timestamp("as_of", null);
    private static readonly QueryParameter Dates = QueryParameter.Dates("dates", [Some.Date]);

    [Test]
    public void Questions_asked_together_are_one_union_that_keeps_their_order()
    {
        var together = Query.Together("Both", [new("A", "SELECT 1\n", []), new("B", "SELECT 2", [])]);

        Assert.That(together.Name, Is.EqualTo("Both"));
        Assert.That(together.Sql, Is.EqualTo("-- Both: A, B, asked together.\n(\nSELECT 1\n)\nUNION ALL\n(\nSELECT 2\n)"));
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

    [Test]
    public void One_name_with_two_values_is_refused_by_name()
    {
        var now = QueryParameter.Timestamp("as_of", SomeTime);

        Assert.That(() => Together(AsOf, now), Throws.ArgumentException.With.Message.Contains("@as_of"));
        Assert.That(() => Together(now, QueryParameter.Timestamp("as_of", SomeTime)), Throws.Nothing);
    }

    [Test]
    public void One_name_with_two_types_is_refused_though_neither_has_a_value()
    {
        var text = QueryParameter.Text("as_of", null);

        Assert.That(() => Together(AsOf, text), Throws.ArgumentException);
    }

    [Test]
    public void Two_lists_of_the_same_dates_are_one_value_and_of_other_dates_are_two()
    {
        Assert.That(() => Together(Dates, QueryParameter.Dates("dates", [Some.Date])), Throws.Nothing);
        Assert.That(() => Together(Dates, QueryParameter.Dates("dates", [Some.Date.AddDays(1)])), Throws.ArgumentException);
    }

    private static Query Together(QueryParameter one, QueryParameter other) =>
        Query.Together("Both", [new("A", "", [one]), new("B", "", [other])]);
}
