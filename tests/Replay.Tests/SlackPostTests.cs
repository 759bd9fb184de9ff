using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class SlackPostTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-01-16T15:00:00Z");

    [Test]
    public void The_identity_stands_in_the_header_of_an_attachment()
    {
        var post = Parse("""
            { "text": "fallback", "attachments": [{ "color": "#ffa500", "blocks": [
              { "type": "header", "block_id": "open|Warning|phase2/bdl/2026-01-15", "text": { "type": "plain_text", "text": "1 of 9 games" } },
              { "type": "section", "text": { "type": "mrkdwn", "text": "Users not affected: second source complete" } }] }] }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (post.Kind, post.Severity, post.Fingerprint, post.Title),
                Is.EqualTo((PostKind.Open, Severity.Warning, "phase2/bdl/2026-01-15", "1 of 9 games")));
            Assert.That(post.Text, Does.Contain("second source complete").And.Contain("fallback"));
            Assert.That((post.At, post.Function, post.Delivery), Is.EqualTo((Now, Some.Alert, PostDelivery.Message)));
        }
    }

    [TestCase("""{ "ts": "1.2", "channel": "#nba-alerts" }""", PostDelivery.Edit)]
    [TestCase("""{ "thread_ts": "1.2" }""", PostDelivery.Reply)]
    [TestCase("""{ }""", PostDelivery.Message)]
    public void The_fields_say_how_a_message_was_delivered(string json, PostDelivery delivery) =>
        Assert.That(Parse(json).Delivery, Is.EqualTo(delivery));

    [Test]
    public void What_another_function_found_is_named_beside()
    {
        var post = Parse("""
            { "blocks": [{ "type": "header", "block_id": "rise|Critical|phase3/PGS/2026-01-16" },
                         { "type": "section", "block_id": "finding|Warning|phase2/bdl/2026-01-16|box-score-completeness-alert" }] }
            """);

        Assert.That(post.Findings, Is.EqualTo([new PostIdentity(PostKind.Open, Severity.Warning, "phase2/bdl/2026-01-16", Some.Alert)]));
    }

    [Test]
    public void A_problem_keeps_its_own_id_while_its_game_dates_change_and_lists_each()
    {
        var post = Parse("""
            { "ts": "1.2", "blocks": [{ "type": "header", "block_id": "edit|Warning|phase2/bdl/2026-01-14..2026-01-15|phase2/bdl/2026-01-13#1" },
                         { "type": "section", "block_id": "over|Info|phase2/bdl/2026-01-13|box-score-completeness-alert" },
                         { "type": "section", "block_id": "finding|Info|phase2/bdl/2026-01-14|box-score-completeness-alert" },
                         { "type": "section", "block_id": "finding|Warning|phase2/bdl/2026-01-15|box-score-completeness-alert" }] }
            """);

        Assert.That((post.Problem, post.Kind), Is.EqualTo(("phase2/bdl/2026-01-13#1", PostKind.Edit)));
        Assert.That(post.Identities.Select(identity => (identity.Fingerprint[^2..], identity.Severity)), Is.EqualTo([("14", Severity.Info), ("15", Severity.Warning)]));
        Assert.That(post.Ended.Select(identity => identity.Fingerprint[^2..]), Is.EqualTo(["13"]));
    }

    [TestCase("edit")]
    [TestCase("resolve")]
    public void A_date_that_expires_is_neither_wrong_nor_said_to_be_repaired(string kind)
    {
        var post = Parse($$"""
            { "ts": "1.2", "blocks": [{ "type": "header", "block_id": "{{kind}}|Warning|phase2/bdl/2026-01-13|phase2/bdl/2026-01-13#1" },
                         { "type": "section", "block_id": "expired|Info|phase2/bdl/2026-01-13|box-score-completeness-alert" },
                         { "type": "section", "block_id": "over|Info|phase2/bdl/2026-01-14|box-score-completeness-alert" }] }
            """);

        Assert.That((post.Identities.Count(), post.Ended.Single().Fingerprint[^2..]), Is.EqualTo((0, "14")));
    }

    [TestCase("""{ "text": "hello" }""")]
    [TestCase("""{ "blocks": [{ "type": "header", "block_id": "x7Fa" }] }""")]
    [TestCase("""{ "blocks": [{ "type": "header", "block_id": "open|Loud|phase2/bdl/2026-01-16" }] }""")]
    public void A_message_without_our_identity_is_unnamed(string json) =>
        Assert.That(Parse(json).Kind, Is.EqualTo(PostKind.Unnamed));

    [TestCase("phase2/bdl/2026-01-15", "2026-01-15", true)]
    [TestCase("phase2/bdl/2026-01-12..2026-01-15", "2026-01-13", true)]
    [TestCase("phase2/bdl/2026-01-12..2026-01-15", "2026-01-16", false)]
    [TestCase("phase2/nbac_gamebook/2026-01-15", "2026-01-15", false)]
    [TestCase("phase3/bdl/2026-01-15", "2026-01-15", false)]
    public void A_fingerprint_covers_its_date_or_its_span(string fingerprint, string date, bool covers) =>
        Assert.That(
            Fingerprint.TryParse(fingerprint)!.Cells().Contains(new(2, "bdl", DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))),
            Is.EqualTo(covers));

    [TestCase("bdl/2026-01-15")]
    [TestCase("phase2/bdl/2026-13-45")]
    [TestCase("report/daily/2026-01-15")]
    public void Other_words_are_no_fingerprint(string text) =>
        Assert.That(Fingerprint.TryParse(text), Is.Null);

    private static ReplayPost Parse(string json) => SlackPost.Parse(json, Now, Some.Alert);
}
