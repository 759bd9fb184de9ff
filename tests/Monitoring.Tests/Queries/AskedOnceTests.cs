using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class AskedOnceTests
{
    private static readonly DateOnly[] Week = [.. Enumerable.Range(0, 7).Select(Some.Date.AddDays)];

    private readonly FakeWarehouse _warehouse = new();

    private static Query Part(string name, params DateOnly[] dates) => new(name, $"SELECT '{name}' AS witness", [QueryParameter.Dates("dates", dates), QueryParameter.Date("schedule_from", dates[0])]);

    private async Task<int> AskAsync(params Query[] questions)
    {
        var once = new AskedOnce(_warehouse);
        foreach (var question in questions)
        {
            try
            {
                await once.AskAsync(question, CancellationToken.None);
            }
            catch (WarehouseException)
            {
                // What cannot be answered is part of what is told only once.
            }
        }

        return _warehouse.Asked.Count;
    }

    [Test]
    public async Task The_same_question_is_asked_once() => Assert.That(await AskAsync(Part("a", Week), Part("a", Week)), Is.EqualTo(1));

    [Test]
    public async Task Alone_another_date_is_another_question() => Assert.That(await AskAsync(Part("a", Week), Part("a", Week[1])), Is.EqualTo(2));

    [Test]
    public async Task Together_fewer_dates_and_fewer_parts_are_answered_already() =>
        Assert.That(await AskAsync(Query.Together("all", [Part("a", Week), Part("b", Week)]), Query.Together("some", [Part("b", Week[1], Week[2])])), Is.EqualTo(1));

    [Test]
    public async Task Together_only_what_is_new_is_asked()
    {
        await AskAsync(Query.Together("all", [Part("a", Week)]), Query.Together("more", [Part("a", Week), Part("b", Week)]));

        Assert.That(_warehouse.Asked[1].Parts.Select(part => part.Name), Is.EqualTo(["b"]));
    }

    [Test]
    public async Task A_date_more_or_an_earlier_beginning_is_new() => Assert.That(
        await AskAsync(Query.Together("one", [Part("a", Week[1], Week[2])]), Query.Together("two", [Part("a", Week[1], Week[3])]), Query.Together("three", [Part("a", Week[0], Week[1])])), Is.EqualTo(3));

    [Test]
    public async Task Another_moment_is_another_question()
    {
        Query At(string moment) => new("a", "SELECT 'a' AS witness", [QueryParameter.Timestamp("as_of", Some.Eastern(moment))]);

        Assert.That(await AskAsync(Query.Together("now", [At("2026-01-15 12:00")]), Query.Together("then", [At("2026-01-15 11:00")])), Is.EqualTo(2));
    }

    [Test]
    public async Task What_could_not_be_answered_is_not_asked_again()
    {
        _warehouse.Fail("all");

        Assert.That(await AskAsync(Query.Together("all", [Part("a", Week)]), Query.Together("some", [Part("a", Week[1])])), Is.EqualTo(1));
    }
}
