using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class ReportDeskTests
{
    private readonly InProcessDocumentStore _documents = new();
    private readonly StoppedClock _clock = new(Some.Eastern("2026-01-16 08:00"));
    private readonly RecordingReports _slack = new();

    [Test]
    public async Task A_report_is_a_post_and_its_answers_in_the_posts_thread()
    {
        var delivery = await SendAsync();

        Assert.That((delivery.Status, delivery.Parts, _slack.Sent.Count), Is.EqualTo((ReportStatus.Sent, 3, 3)));
        Assert.That(_slack.Sent.Select(part => part.Post?.Timestamp), Is.EqualTo((string?[])[null, "1768582800.000001", "1768582800.000001"]));
    }

    [Test]
    public async Task G22_A_repeated_call_sends_nothing_again()
    {
        await SendAsync();

        Assert.That(((await SendAsync()).Status, _slack.Sent.Count), Is.EqualTo((ReportStatus.AlreadySent, 3)));
    }

    [Test]
    public async Task G21_What_could_not_be_delivered_goes_on_where_it_stopped_with_the_words_it_had()
    {
        _slack.AwayFrom = 1;
        var lost = await SendAsync(word: "SILVER");
        _slack.AwayFrom = null;

        var found = await SendAsync(word: "GOLD");

        Assert.That((lost.Status, lost.Parts, lost.Problem), Is.EqualTo((ReportStatus.Undelivered, 1, "#daily-orchestration: it failed (503)")));
        Assert.That((found.Status, found.Parts), Is.EqualTo((ReportStatus.Sent, 3)));
        Assert.That(_slack.Sent.Count(part => part.Post is null), Is.EqualTo(1));
        Assert.That((string?)_slack.Sent[0].Body["text"], Does.Contain("SILVER"));
        Assert.That(_slack.Sent.Skip(1).Select(part => part.Post?.Timestamp), Is.All.EqualTo("1768582800.000001"));
    }

    [Test]
    public async Task A_second_instance_at_any_moment_of_the_first_sends_nothing()
    {
        var others = new List<ReportStatus>();
        _slack.Meanwhile = async number => others.Add((await SendAsync(new RecordingReports { AwayFrom = 0 })).Status);

        var delivery = await SendAsync();

        Assert.That((delivery.Status, _slack.Sent.Count), Is.EqualTo((ReportStatus.Sent, 3)));
        Assert.That(others, Is.EqualTo(Enumerable.Repeat(ReportStatus.SentByAnother, 3)));
    }

    [Test]
    public async Task Two_that_begin_at_the_same_moment_are_one()
    {
        var both = await Task.WhenAll(SendAsync(), SendAsync());

        Assert.That(both.Count(one => one.Status is ReportStatus.Sent), Is.EqualTo(1));
        Assert.That(_slack.Sent.Count(part => part.Post is null), Is.EqualTo(1));
    }

    // Whatever the process was about when it vanished: the next call ends it, and one part at most is there twice.
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task A_crash_after_a_part_was_sent_and_before_it_was_noted_repeats_that_part_at_most(int part)
    {
        _slack.Meanwhile = number => number == part ? Task.FromException(new InvalidOperationException("the instance vanished")) : Task.CompletedTask;
        Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync());
        _slack.Meanwhile = null;

        var early = await SendAsync();
        _clock.Now += TimeSpan.FromMinutes(4);
        var late = await SendAsync();

        Assert.That((early.Status, late.Status), Is.EqualTo((ReportStatus.SentByAnother, ReportStatus.Sent)));
        Assert.That((_slack.Sent.Count, _slack.Sent.Select(sent => (string?)sent.Body["text"]).Distinct().Count()), Is.EqualTo((4, 3)));
    }

    [Test]
    public async Task Who_was_overtaken_notes_nothing_over_the_other()
    {
        _slack.Meanwhile = async number =>
        {
            _slack.Meanwhile = null;
            _clock.Now += TimeSpan.FromMinutes(4);
            await SendAsync();
        };

        var overtaken = await SendAsync();

        Assert.That(overtaken.Status, Is.EqualTo(ReportStatus.SentByAnother));
        Assert.That((await Desk().FindAsync(SomeReport.Name, Some.Date, default))!.DoneAt, Is.Not.Null);
        Assert.That(_slack.Sent, Has.Count.EqualTo(4), "the part that was on its way, and all of the other's");
    }

    [Test]
    public async Task A_channel_without_threads_gets_the_post_alone()
    {
        var webhook = new RecordingReports { HasThreads = false };

        Assert.That(((await SendAsync(webhook)).Status, webhook.Sent.Count), Is.EqualTo((ReportStatus.Sent, 1)));
        Assert.That(webhook.Sent[0].Body.ToJsonString(), Does.Contain("scripts/ops report daily 2026-01-15"));
    }

    [Test]
    public async Task A_channel_that_is_not_set_is_said_and_the_report_is_kept()
    {
        _slack.Misconfiguration = "No webhook address is set for reports.";
        var lost = await SendAsync();
        _slack.Misconfiguration = null;

        Assert.That((lost.Status, lost.Problem), Is.EqualTo((ReportStatus.Undelivered, "No webhook address is set for reports.")));
        Assert.That((await SendAsync()).Status, Is.EqualTo(ReportStatus.Sent));
    }

    [Test]
    public async Task Forced_it_is_made_anew_and_posted_again()
    {
        await SendAsync();

        Assert.That((await Desk().SendAsync(SomeReport.Of(word: "SILVER"), force: true, default)).Status, Is.EqualTo(ReportStatus.Sent));
        Assert.That(_slack.Sent.Where(part => part.Post is null).Select(part => (string?)part.Body["text"]), Has.Exactly(2).Items.And.Some.Contains("SILVER"));
    }

    [TestCase(7, 1)]
    [TestCase(8, 0)]
    public async Task Yesterdays_report_that_nobody_got_goes_out_today_and_after_a_week_no_more(int days, int sent)
    {
        _slack.AwayFrom = 0;
        await SendAsync();
        (_slack.AwayFrom, _clock.Now) = (null, _clock.Now.AddDays(days));

        var late = await Desk().CatchUpAsync(SomeReport.Name, Some.Date.AddDays(days), default);

        Assert.That((late.Count, _slack.Sent.Count(part => part.Post is null)), Is.EqualTo((sent, sent)));
    }

    [Test]
    public async Task What_was_sent_long_ago_is_forgotten()
    {
        await SendAsync();
        _clock.Now = _clock.Now.AddDays(61);

        await Desk().CatchUpAsync(SomeReport.Name, Some.Date.AddDays(61), default);

        Assert.That(await _documents.ListAsync(ReportLedger.Collection, default), Is.Empty);
    }

    private Task<ReportDelivery> SendAsync(RecordingReports? slack = null, string word = "GOLD") => Desk(slack).SendAsync(SomeReport.Of(word: word), force: false, default);

    private ReportDesk Desk(RecordingReports? slack = null) => new(new ReportLedger(_documents), slack ?? _slack, new ReportThresholds(), _clock);
}
