using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Tests.Incidents;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class BlockKitTests
{
    [TestCase(AlertKind.Open, Severity.Warning, "open|Warning|phase2/bdl/2026-01-15|phase2/bdl/2026-01-15#1")]
    [TestCase(AlertKind.Rise, Severity.Critical, "rise|Critical|phase2/bdl/2026-01-15|phase2/bdl/2026-01-15#1")]
    public void The_header_carries_the_identity_of_its_problem(AlertKind kind, Severity severity, string identity)
    {
        Assert.That((string?)Blocks(Told(severity, kind))[0]!["block_id"], Is.EqualTo(identity));
    }

    [TestCase(3, 147, TestName = "A_title_of_exactly_150_with_its_sign_is_whole")]
    [TestCase(3, 148, TestName = "A_title_over_150_with_its_sign_is_cut_with_a_mark")]
    public void A_header_is_at_most_150_long(int sign, int title)
    {
        var header = (string)Blocks(Told(Severity.Warning) with { Title = new string('x', title) })[0]!["text"]!["text"]!;

        Assert.That(header, Has.Length.EqualTo(150));
        Assert.That(header.EndsWith('…'), Is.EqualTo(sign + title > 150));
    }

    [TestCase(1500, 1495, false, TestName = "A_section_of_exactly_3000_is_whole")]
    [TestCase(1500, 1496, true, TestName = "A_section_over_3000_is_cut_with_a_mark")]
    public void A_section_is_at_most_3000_long(int first, int second, bool isCut)
    {
        var section = Texts(WithNames(new string('x', first), new string('x', second))).Single(text => text.StartsWith('•'));

        Assert.That(section, Has.Length.EqualTo(3000));
        Assert.That(section.EndsWith('…'), Is.EqualTo(isCut));
    }

    [TestCase(1994, false, TestName = "A_field_of_exactly_2000_with_its_label_is_whole")]
    [TestCase(1995, true, TestName = "A_field_over_2000_with_its_label_is_cut_with_a_mark")]
    public void A_field_is_at_most_2000_long(int length, bool isCut)
    {
        var field = Fields(Told(Severity.Warning) with { Facts = [new("abc", new string('x', length))] }).Single();

        Assert.That(field, Has.Length.EqualTo(2000));
        Assert.That(field.EndsWith('…'), Is.EqualTo(isCut));
    }

    [TestCase(10, 10)]
    [TestCase(11, 10)]
    public void A_message_has_at_most_ten_fields(int facts, int fields)
    {
        var given = Enumerable.Range(0, facts).Select(number => new AlertFact("Fact", $"{number}"));

        Assert.That(Fields(Told(Severity.Warning) with { Facts = [.. given] }), Has.Count.EqualTo(fields));
    }

    [TestCase(255, false)]
    [TestCase(256, true)]
    public void An_identity_is_at_most_255_long(int length, bool isCut)
    {
        var identity = BlockKit.IdentityOf(Told(Severity.Warning) with { Fingerprint = new string('x', length - "open|Warning||y".Length), Incident = "y" });

        Assert.That(identity, Has.Length.EqualTo(255));
        Assert.That(identity.EndsWith('…'), Is.EqualTo(isCut));
    }

    [Test]
    public void A_long_command_is_cut_inside_its_frame()
    {
        var texts = Texts(Told(Severity.Warning) with { Command = new string('x', 4000) });

        Assert.That(texts[^1], Does.StartWith("*Type:*"));
        Assert.That(texts[^1], Has.Length.LessThanOrEqualTo(3000).And.EndsWith("…```"));
    }

    [Test]
    public void The_three_signs_of_markup_are_escaped_wherever_text_is_markup()
    {
        const string Signs = "a<b>&c";
        var message = WithNames(Signs) with { Patterns = [Signs], Actions = [Signs], Command = Signs, Facts = [new("Fact", Signs)] };

        Assert.That(Texts(message), Has.Exactly(5).Contains("a&lt;b&gt;&amp;c"));
        Assert.That(Texts(message), Has.None.Contains(Signs));
    }

    [Test]
    public void What_there_is_nothing_to_say_about_has_no_section()
    {
        Assert.That(Blocks(Told(Severity.Warning) with { Dates = [], Patterns = [], Command = null }), Has.Count.EqualTo(3));
        Assert.That(Blocks(Told(Severity.Warning)), Has.Count.EqualTo(6));
    }

    [TestCase(10, 0)]
    [TestCase(11, 1)]
    public void More_than_ten_names_are_counted_and_left_to_the_thread(int names, int left)
    {
        var message = WithNames([.. Enumerable.Range(1, names).Select(number => $"T{number:00}@HOM, tip 19:00 ET")]);

        Assert.That(Texts(message).Count(text => text.Contains("+1 more, in the thread", StringComparison.Ordinal)), Is.EqualTo(left));
        Assert.That(Overflow.Of(message), Has.Count.EqualTo(left));
    }

    [Test]
    public void However_much_there_is_to_say_slack_takes_the_message()
    {
        var long40 = Enumerable.Range(1, 40).Select(number => new AlertItem(
            new Fingerprint(Phase.Raw, "bdl", Some.Date.AddDays(number)), Severity.Warning, SomeFinding.Function, new string('x', 700)) { Names = [.. Enumerable.Repeat(new string('y', 300), 15)] });
        var message = Told(Severity.Critical) with { Dates = [.. long40], Affected = [.. long40], Command = new string('z', 900) };

        var json = BlockKit.Format(message);

        Assert.That(BlockKitText.TextOf(json), Is.LessThanOrEqualTo(9500));
        Assert.That(json["attachments"]![0]!["blocks"]!.AsArray(), Has.Count.LessThanOrEqualTo(50));
    }

    private static AlertMessage WithNames(params string[] names) =>
        Told(Severity.Warning) with { Dates = [Told(Severity.Warning).Dates[0] with { Names = names }] };

    private static AlertMessage Told(Severity severity, AlertKind kind = AlertKind.Open)
    {
        var file = IncidentMachine.Observe(null, new Observation(Phase.Raw, "bdl", SomeFinding.Check, SomeFinding.Function) { Findings = [SomeFinding.Of(severity)] }, new(), SomeFinding.Noon);
        return AlertWriter.Write(file!.Incidents[0], kind);
    }

    /// <summary>The title above the coloured bar, then what stands beside it.</summary>
    private static IReadOnlyList<JsonNode?> Blocks(AlertMessage message)
    {
        var body = BlockKit.Format(message);
        return [.. body["blocks"]!.AsArray(), .. body["attachments"]![0]!["blocks"]!.AsArray()];
    }

    private static IReadOnlyList<string> Fields(AlertMessage message) =>
        [.. Blocks(message)[1]!["fields"]!.AsArray().Select(field => (string)field!["text"]!)];

    private static IReadOnlyList<string> Texts(AlertMessage message) =>
    [
        .. Fields(message),
        .. Blocks(message).Skip(2).Select(block => block!["text"]?["text"]).OfType<JsonNode>().Select(text => (string)text!),
    ];
}
