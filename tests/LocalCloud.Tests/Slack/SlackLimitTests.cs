using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackLimitTests
{
    private const string BlocksError = "invalid_blocks";

    private static IEnumerable<TestCaseData> Sizes =>
    [
        .. Case("blocks_in_a_message", 50, BlocksError, count => Blocks(Enumerable.Range(0, count).Select(_ => Divider()))),
        .. Case("blocks_in_an_attachment", 50, BlocksError, count => Attached(Enumerable.Range(0, count).Select(_ => Divider()))),
        .. Case("characters_in_a_header", 150, BlocksError, length => Blocks([With(Block("header"), "text", Text(length))])),
        .. Case("characters_in_a_section", 3000, BlocksError, length => Blocks([With(Block("section"), "text", Text(length))])),
        .. Case("characters_in_a_section_of_an_attachment", 3000, BlocksError, length => Attached([With(Block("section"), "text", Text(length))])),
        .. Case("characters_in_a_field", 2000, BlocksError, length => Blocks([With(Block("section"), "fields", new JsonArray(Text(length)))])),
        .. Case("fields_in_a_section", 10, BlocksError, count => Blocks([With(Block("section"), "fields", new JsonArray([.. Texts(count)]))])),
        .. Case("characters_in_a_block_id", 255, BlocksError, length => Blocks([With(Divider(), "block_id", new string('x', length))])),
        .. Case("characters_in_a_text", 40_000, "msg_blocks_too_long", length => new JsonObject { ["text"] = new string('x', length) }),
        .. Case("characters_in_all_blocks", 11_000, "msg_blocks_too_long", length => Shared(length)),
    ];

    [TestCaseSource(nameof(Sizes))]
    public async Task A_message_at_a_limit_is_taken_and_one_beyond_it_is_refused(JsonObject message, string? error)
    {
        await using var slack = await SlackBench.StartAsync();

        var answer = await slack.HookAsync("warning", message.ToJsonString());
        message["channel"] = "nba-alerts";

        Assert.That(answer, Is.EqualTo(error is null ? (200, "ok") : (400, error)));
        Assert.That(await slack.ErrorAsync(SlackMethod.PostMessage, message.ToJsonString()), Is.EqualTo(error));
    }

    [TestCase("""{"blocks":[{"type":"divider","block_id":"a"}],"attachments":[{"blocks":[{"type":"divider","block_id":"a"}]}]}""", BlocksError)]
    [TestCase("""{"blocks":[{"type":"divider","block_id":"a"}],"attachments":[{"blocks":[{"type":"divider","block_id":"A"}]}]}""", null)]
    [TestCase("""{"blocks":[{"type":"header","text":{"type":"plain_text","text":""}}]}""", BlocksError)]
    [TestCase("""{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":""}}]}""", BlocksError)]
    [TestCase("""{"blocks":[{"type":"section"}]}""", BlocksError)]
    [TestCase("""{"blocks":[{"text":"no type"}]}""", BlocksError)]
    [TestCase("""{"blocks":["no object"]}""", BlocksError)]
    [TestCase("""{"text":"a","attachments":"no list"}""", BlocksError)]
    public async Task A_block_that_Slack_cannot_lay_out_is_refused(string message, string? error)
    {
        await using var slack = await SlackBench.StartAsync();

        Assert.That(await slack.HookAsync("warning", message), Is.EqualTo(error is null ? (200, "ok") : (400, error)));
    }

    [TestCase(2999, null)]
    [TestCase(3001, BlocksError)]
    public async Task An_edit_is_held_to_the_same_limits(int length, string? error)
    {
        await using var slack = await SlackBench.StartAsync();
        var edit = Blocks([With(Block("section"), "text", Text(length))]);
        (edit["channel"], edit["ts"]) = (SlackBench.Alerts, await slack.PostAsync("open"));

        Assert.That(await slack.ErrorAsync(SlackMethod.Update, edit.ToJsonString()), Is.EqualTo(error));
    }

    private static IEnumerable<TestCaseData> Case(string what, int limit, string error, Func<int, JsonObject> message) =>
    [
        new TestCaseData(message(limit), null).SetArgDisplayNames($"{limit}_{what}"),
        new TestCaseData(message(limit + 1), error).SetArgDisplayNames($"{limit + 1}_{what}"),
    ];

    /// <summary>So many characters over blocks of which each is allowed.</summary>
    private static JsonObject Shared(int length) => Blocks(
        [.. Enumerable.Range(0, 4).Select(part => With(Block("section"), "text", Text(part < 3 ? 2750 : length - (3 * 2750))))]);

    private static JsonObject Blocks(IEnumerable<JsonObject> blocks) => new() { ["blocks"] = new JsonArray([.. blocks]) };

    private static JsonObject Attached(IEnumerable<JsonObject> blocks) => new() { ["attachments"] = new JsonArray(Blocks(blocks)) };

    private static JsonObject Divider() => Block("divider");

    private static JsonObject Block(string type) => new() { ["type"] = type };

    private static JsonObject Text(int length) => new() { ["type"] = "mrkdwn", ["text"] = new string('x', length) };

    private static IEnumerable<JsonNode> Texts(int count) => Enumerable.Range(0, count).Select(_ => Text(1));

    private static JsonObject With(JsonObject block, string name, JsonNode value)
    {
        block[name] = value;
        return block;
    }
}
