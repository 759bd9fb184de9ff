using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>A backfill as a shell runs it: the deployed functions, their own identity check, and services that do what they are asked.</summary>
public sealed partial class BackfillCommandTests
{
    private const string Night = "2026-01-19";

    [Test]
    public async Task It_shows_the_plan_orders_exactly_it_and_follows_it_root_first_until_rows_prove_it()
    {
        await using var stage = await BackfillStage.StartAsync();
        var (shown, plan, _) = await stage.RunAsync(Night, "--phases", "3", "--dry-run");
        var (code, output, error) = await stage.RunAsync(Night, "--phases", "3", "--reason", "the processor was fixed", "--yes");
        var name = Name().Match(output).Groups[1].Value;

        for (var step = 0; step < 60 && code == 4; step++)
        {
            await stage.StepAsync();
            await stage.PassAsync(TimeSpan.FromMinutes(5));
            (code, output, error) = await stage.RunAsync("--progress", name);
        }

        Assert.That((shown, code, error), Is.EqualTo((0, 0, "")), output);
        Assert.That(plan, Does.Contain($"{Night} P3 Created PGS").And.Contain($"{Night} P4 Follows ").And.Match("Plan [0-9a-f]{12}: "));
        Assert.That(output, Does.Contain($"{Night} P3 Recovered PGS, TDGS, TOGS: ").And.Contain($"{Night} P4 Recovered MLFS, PCF, PDC, PSZA, TDZA: ")
            .And.Contain($"{Night} P6 Recovered grading: ").And.Contain($"{Night}: FAIL before, PASS now; P2:PASS P3:PASS P4:PASS P5:PASS P6:PASS"));
    }

    [Test]
    public async Task A_program_gets_one_object()
    {
        await using var stage = await BackfillStage.StartAsync();

        var (code, output, _) = await stage.RunAsync(Night, "--phases", "3", "--dry-run", "--json");

        Assert.That((code, (string?)JsonNode.Parse(output)!["function"]), Is.EqualTo((0, "backfill")));
    }

    [Test]
    public async Task Who_is_not_allowed_is_403_and_a_token_for_somebody_else_401()
    {
        await using var stage = await BackfillStage.StartAsync();
        var function = new Uri(stage.Address, "functions/backfill");

        Assert.That(await OrderAsync(stage.Address, function, IdentityEndpoints.TokenPath($"{function}", "eve@example.org")), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await OrderAsync(stage.Address, function, IdentityEndpoints.TokenPath("https://other.example.org")), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await OrderAsync(stage.Address, function, IdentityEndpoints.TokenPath($"{function}")), Is.EqualTo(HttpStatusCode.Conflict), "it may, and the plan is another");
    }

    [Test]
    public async Task What_the_function_refuses_is_its_sentence_and_2()
    {
        await using var stage = await BackfillStage.StartAsync();

        var (code, output, error) = await stage.RunAsync("2026-01-19", "2026-01-18", "--dry-run");

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain("lies after 'to'"));
    }

    [TestCase("Say which dates")]
    [TestCase("Phases are numbers with commas", Night, "--phases", "three")]
    [TestCase("--at is an address", Night, "--at", "nba-props-platform")]
    [TestCase("--at is an address", Night, "--at", "http://backfill.example.org")]
    [TestCase("Nobody answers at http://127.0.0.1:9/", Night, "--at", "http://127.0.0.1:9")]
    public async Task What_cannot_be_carried_out_is_a_sentence_and_2(string sentence, params string[] arguments)
    {
        var error = new StringWriter();

        var code = await CommandLine.RunAsync(["backfill", .. arguments], TextWriter.Null, error);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain(sentence));
    }

    private static async Task<HttpStatusCode> OrderAsync(Uri cloud, Uri function, string tokenPath)
    {
        using var http = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(cloud, tokenPath));
        asked.Headers.Add("Metadata-Flavor", "Google");
        using var token = await http.SendAsync(asked);
        using var order = new HttpRequestMessage(HttpMethod.Post, function);
        order.Content = new StringContent("""{"from":"2026-01-19","to":"2026-01-19","phases":[3],"plan":"0","reason":"the processor was fixed"}""");
        order.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.Content.ReadAsStringAsync());
        using var answer = await http.SendAsync(order);
        return answer.StatusCode;
    }

    [GeneratedRegex("--progress (\\S+)")]
    private static partial Regex Name();
}
