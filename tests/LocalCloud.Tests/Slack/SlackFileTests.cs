using System.Text;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>A file's three steps as Slack takes them, and the message that shows it.</summary>
public sealed class SlackFileTests
{
    private const string Announce = SlackMethod.AnnounceFile;
    private const string Complete = SlackMethod.CompleteFile;
    private const string Form = "application/x-www-form-urlencoded";

    // One white pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    [TestCase(Form)]
    [TestCase("application/json")]
    public async Task A_place_is_asked_for_by_a_form_or_by_JSON_and_has_an_address_and_an_id(string type)
    {
        await using var slack = await SlackBench.StartAsync();

        var answer = await AskAsync(slack, Announce, type == Form ? "filename=a.png&length=70" : """{"filename":"a.png","length":70}""", type);

        Assert.That(((bool)answer["ok"]!, (string?)answer["file_id"]), Is.EqualTo((true, "F0LOCAL0001")));
        Assert.That((string?)answer["upload_url"], Is.EqualTo(new Uri(slack.Server.BaseAddress, "slack/upload/v1/F0LOCAL0001").ToString()));
        Assert.That(slack.Sink.Files.Single(), Is.EqualTo(new SlackFile("F0LOCAL0001", "a.png", 70)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_picture_that_came_whole_is_shown_where_a_message_names_it(bool inAForm)
    {
        await using var slack = await SlackBench.StartAsync();
        var id = await UploadAsync(slack, inAForm);

        await slack.CallAsync(SlackMethod.PostMessage, Naming(id));

        var page = await slack.PageAsync();
        Assert.That(page, Does.Contain($"<img src=\"data:image/png;base64,{Convert.ToBase64String(Png)}\" alt=\"two &amp; two\">"));
        Assert.That(page, Does.Contain("<figcaption>A chart</figcaption>"));
        Assert.That(slack.Sink.Files.Single().Title, Is.EqualTo("Errors"));
        Assert.That(slack.Sink.Calls.Single().Body["blocks"]![0]!["image_url"], Is.Null, "the call stays as it was sent");
    }

    [TestCase("filename=a.png", "invalid_arguments")]
    [TestCase("length=70", "invalid_arguments")]
    [TestCase("filename=a.png&length=0", "invalid_arguments")]
    [TestCase("filename=a.png&length=seventy", "invalid_arguments")]
    public async Task A_place_for_nothing_is_refused(string form, string error)
    {
        await using var slack = await SlackBench.StartAsync();

        Assert.That((string?)(await AskAsync(slack, Announce, form))["error"], Is.EqualTo(error));
        Assert.That((slack.Sink.Files.Count, slack.Sink.Refused), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Without_the_scope_every_call_about_files_is_refused_and_names_it()
    {
        await using var slack = await SlackBench.StartAsync();
        slack.Sink.MayWriteFiles = false;

        var (announced, completed) = (await AskAsync(slack, Announce, "filename=a.png&length=70"), await slack.CallAsync(Complete, """{"files":[{"id":"F0LOCAL0001"}]}"""));

        Assert.That(new[] { announced, completed }.Select(answer => ((string?)answer["error"], (string?)answer["needed"])), Is.All.EqualTo(("missing_scope", "files:write")));
    }

    [Test]
    public async Task Bytes_are_taken_once_announced_and_in_full_only()
    {
        await using var slack = await SlackBench.StartAsync();
        var place = await PlaceAsync(slack);

        Assert.That(await BringAsync(place, new ByteArrayContent(Png[1..])), Is.EqualTo((400, "")));
        Assert.That(await BringAsync(new Uri(place, "F0LOCAL0009"), new ByteArrayContent(Png)), Is.EqualTo((400, "")));
        Assert.That(await BringAsync(place, new ByteArrayContent(Png)), Is.EqualTo((200, $"OK - {Png.Length}")));
    }

    [Test]
    public async Task A_file_that_never_came_or_is_complete_already_cannot_be_completed()
    {
        await using var slack = await SlackBench.StartAsync();
        await PlaceAsync(slack);
        const string Files = """{"files":[{"id":"F0LOCAL0001"}]}""";

        Assert.That(await slack.ErrorAsync(Complete, """{"files":[]}"""), Is.EqualTo("invalid_arguments"));
        Assert.That(await slack.ErrorAsync(Complete, Files), Is.EqualTo("file_not_found"));
        await BringAsync(new Uri(slack.Server.BaseAddress, "slack/upload/v1/F0LOCAL0001"), new ByteArrayContent(Png));
        Assert.That(await slack.ErrorAsync(Complete, Files), Is.Null);
        Assert.That(await slack.ErrorAsync(Complete, Files), Is.EqualTo("file_not_found"));
    }

    [Test]
    public async Task A_new_picture_is_refused_until_Slack_has_read_it_and_nothing_is_posted_meanwhile()
    {
        await using var slack = await SlackBench.StartAsync();
        slack.Sink.UnreadLooks = 2;
        var naming = Naming(await UploadAsync(slack));

        var answers = new[] { await TryAsync(), await TryAsync(), await TryAsync() };

        Assert.That(answers, Is.EqualTo(["invalid_blocks", "invalid_blocks", null]));
        Assert.That(slack.Sink.Messages, Has.Count.EqualTo(1));
        Task<string?> TryAsync() => slack.ErrorAsync(SlackMethod.PostMessage, naming);
    }

    [TestCase("""{"type":"image","alt_text":"a","slack_file":{"id":"F0LOCAL0001"}}""", null)]
    [TestCase("""{"type":"image","alt_text":"a","image_url":"https://example.com/a.png"}""", null)]
    [TestCase("""{"type":"image","alt_text":"a","slack_file":{"id":"F0LOCAL0009"}}""", "invalid_blocks")]
    [TestCase("""{"type":"image","alt_text":"a"}""", "invalid_blocks")]
    [TestCase("""{"type":"image","slack_file":{"id":"F0LOCAL0001"}}""", "invalid_blocks")]
    [TestCase("""{"type":"image","alt_text":"a","image_url":"https://example.com/a.png","slack_file":{"id":"F0LOCAL0001"}}""", "invalid_blocks")]
    public async Task An_image_has_one_source_that_is_there_and_words(string block, string? error)
    {
        await using var slack = await SlackBench.StartAsync();
        await UploadAsync(slack);

        Assert.That(await slack.ErrorAsync(SlackMethod.PostMessage, $$"""{"channel":"nba-alerts","text":"a","blocks":[{{block}}]}"""), Is.EqualTo(error));
    }

    [TestCase("data:image/svg+xml;base64,PHN2Zz4=")]
    [TestCase("data:image/png;base64,AA==\" onerror=\"alert(1)")]
    [TestCase("https://example.com/a.png")]
    public async Task A_picture_from_elsewhere_is_told_in_words(string address)
    {
        await using var slack = await SlackBench.StartAsync();
        var block = new JsonObject { ["type"] = "image", ["alt_text"] = "elsewhere", ["image_url"] = address };

        await slack.CallAsync(SlackMethod.PostMessage, new JsonObject { ["channel"] = "nba-alerts", ["text"] = "a", ["blocks"] = new JsonArray(block) }.ToJsonString());

        Assert.That(await slack.PageAsync(), Does.Contain("[elsewhere]").And.Not.Contain("<img"));
    }

    private static string Naming(string id) =>
        $$$"""{"channel":"nba-alerts","text":"a","blocks":[{"type":"image","title":{"type":"plain_text","text":"A chart"},"alt_text":"two & two","slack_file":{"id":"{{{id}}}"}}]}""";

    private static async Task<string> UploadAsync(SlackBench slack, bool inAForm = false)
    {
        var place = await PlaceAsync(slack);
        HttpContent content = new ByteArrayContent(Png);
        await BringAsync(place, inAForm ? new MultipartFormDataContent { { content, "filename", "a.png" } } : content);
        var id = place.Segments[^1];
        await slack.CallAsync(Complete, $$"""{"files":[{"id":"{{id}}","title":"Errors"}]}""");
        return id;
    }

    private static async Task<Uri> PlaceAsync(SlackBench slack) =>
        new((string)(await AskAsync(slack, Announce, $"filename=a.png&length={Png.Length}"))["upload_url"]!);

    private static async Task<JsonNode> AskAsync(SlackBench slack, string method, string body, string type = Form)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.Server.SlackApi, method)) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = new("Bearer", SlackSink.BotToken);
        using var answer = await http.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<(int Status, string Text)> BringAsync(Uri place, HttpContent content)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(place, content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
