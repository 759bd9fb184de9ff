using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Monitoring.Google.Tests.Hosting;

public sealed class CheckParametersTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 17, 3, 0, 0, TimeSpan.Zero);

    [Test]
    public void Nothing_asked_leaves_the_dates_to_the_check_and_tells()
    {
        var request = Read("");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Dates, Is.Empty);
            Assert.That(request.Now, Is.EqualTo(Now));
            Assert.That(request.TellsNothing, Is.False);
            Assert.That(request.AsOf, Is.Null);
        }
    }

    [TestCase("date=2026-01-15", "2026-01-15", "2026-01-15", 1)]
    [TestCase("from=2026-01-15&to=2026-01-20", "2026-01-15", "2026-01-20", 6)]
    [TestCase("from=2026-01-15&to=2026-01-15", "2026-01-15", "2026-01-15", 1)]
    [TestCase("days=3", "2026-01-13", "2026-01-15", 3)]
    [TestCase("days=400", "2024-12-12", "2026-01-15", 400)]
    [TestCase("from=2025-01-01&to=2026-02-04", "2025-01-01", "2026-02-04", 400)]
    public void Dates_are_game_dates_inclusive_and_days_end_with_yesterday_in_eastern_time(string query, string first, string last, int count)
    {
        var dates = Read(query).Dates;

        Assert.That(dates, Has.Count.EqualTo(count));
        Assert.That(($"{dates[0]:yyyy-MM-dd}", $"{dates[^1]:yyyy-MM-dd}"), Is.EqualTo((first, last)));
    }

    [TestCase("as_of=2026-01-16T18:00:00Z")]
    [TestCase("as_of=2026-01-16T13:00:00-05:00")]
    [TestCase("as_of=2026-01-16T20:00:00%2B02:00")]
    public void As_of_is_an_instant_and_tells_nothing(string query)
    {
        var request = Read(query);

        Assert.That(request.AsOf, Is.EqualTo(new DateTimeOffset(2026, 1, 16, 18, 0, 0, TimeSpan.Zero)));
        Assert.That(request.TellsNothing, Is.True, "a look into the past never changes the present");
    }

    [Test]
    public void Days_are_counted_back_from_as_of() =>
        Assert.That(Read("days=1&as_of=2026-01-10T18:00:00Z").Dates, Is.EqualTo([new DateOnly(2026, 1, 9)]));

    [TestCase("dry_run=true", true)]
    [TestCase("dry_run=1", true)]
    [TestCase("dry_run", true)]
    [TestCase("dry_run=false", false)]
    [TestCase("dry_run=0", false)]
    public void A_flag_is_true_or_false(string query, bool expected) => Assert.That(Read(query).DryRun, Is.EqualTo(expected));

    [TestCase("dryrun=true", "no parameter 'dryrun'")]
    [TestCase("dry_run=yes", "'dry_run' is true or false, not 'yes'")]
    [TestCase("date=16-01-2026", "'date' is a game date such as 2026-01-16, not '16-01-2026'")]
    [TestCase("date=2026-02-30", "not '2026-02-30'")]
    [TestCase("from=2026-01-02&to=2026-01-01", "lies after")]
    [TestCase("from=2026-01-02", "belong together")]
    [TestCase("to=2026-01-02", "belong together")]
    [TestCase("date=2026-01-02&days=3", "not several of them")]
    [TestCase("from=2025-01-01&to=2026-02-05", "are 401 days; at most 400")]
    [TestCase("days=401", "from 1 to 400, not '401'")]
    [TestCase("days=0", "from 1 to 400, not '0'")]
    [TestCase("days=-1", "not '-1'")]
    [TestCase("as_of=2026-01-16", "with its zone")]
    [TestCase("as_of=2026-01-16T18:00:00", "with its zone")]
    [TestCase("as_of=2026-01-17T03:00:01Z", "in the future")]
    [TestCase("date=2026-01-02&date=2026-01-03", "more than once")]
    public void What_cannot_be_understood_is_refused_with_a_sentence(string query, string sentence) =>
        Assert.That(() => Read(query), Throws.TypeOf<BadRequestException>().With.Message.Contains(sentence));

    private static CheckRequest Read(string query) =>
        CheckParameters.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Now);
}
