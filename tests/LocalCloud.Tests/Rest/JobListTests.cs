using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class JobListTests
{
    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));

    [TestCase("jobs?stateFilter=done", "j4 j3 j2 j1 j0")]
    [TestCase("jobs?stateFilter=running", "")]
    [TestCase("jobs?stateFilter=running&stateFilter=done&maxResults=1", "j4")]
    [TestCase("jobs?minCreationTime=1768500060000&maxCreationTime=1768500120000", "j2 j1")]
    [TestCase("jobs?maxResults=2", "j4 j3")]
    [TestCase("../other/jobs", "")]
    [Property("Conformance", "jobs.list: newest first, by project, state and age")]
    public async Task Jobs_are_listed_newest_first(string path, string expected)
    {
        await using var cloud = await FiveJobsAsync();

        var (_, list) = await cloud.GetAsync(path);

        Assert.That(string.Join(' ', Ids(list)), Is.EqualTo(expected));
    }

    [Test]
    [Property("Conformance", "jobs.list: a token leads through all pages")]
    public async Task A_list_comes_in_pages()
    {
        await using var cloud = await FiveJobsAsync();
        var (seen, path) = (new List<string?>(), "jobs?maxResults=2");
        while (path is not null)
        {
            var (_, list) = await cloud.GetAsync(path);
            seen.AddRange(Ids(list));
            path = list["nextPageToken"] is { } token ? $"jobs?maxResults=2&pageToken={token}" : null;
        }

        Assert.That(seen, Is.EqualTo(["j4", "j3", "j2", "j1", "j0"]));
    }

    [TestCase("minimal", false)]
    [TestCase("full", true)]
    [Property("Conformance", "jobs.list: what was asked is listed only in the full projection")]
    public async Task The_projection_decides_how_much_is_listed(string projection, bool isThere)
    {
        await using var cloud = await FiveJobsAsync();

        var (_, list) = await cloud.GetAsync($"jobs?projection={projection}");

        Assert.That(list["jobs"]!.AsArray().Select(job => job!["configuration"] is not null), Is.All.EqualTo(isThere));
        Assert.That(list["jobs"]!.AsArray().Select(job => (string?)job!["state"]), Is.All.EqualTo("DONE"));
    }

    [TestCase("jobs?stateFilter=asleep")]
    [TestCase("jobs?projection=some")]
    [TestCase("jobs?maxResults=-1")]
    [TestCase("jobs?pageToken=nonsense")]
    [TestCase("jobs?pageToken=%F0%9F%98%80")]
    [TestCase("jobs?minCreationTime=yesterday")]
    [Property("Conformance", "jobs.list: a malformed question is refused")]
    public async Task A_malformed_list_is_refused(string path)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.GetAsync(path);

        Assert.That((status, body.Reason()), Is.EqualTo((400, "invalid")));
    }

    private static string?[] Ids(JsonNode list) => [.. (list["jobs"]?.AsArray() ?? []).Select(job => (string?)job!["jobReference"]!["jobId"])];

    private async Task<LocalCloudFixture> FiveJobsAsync()
    {
        var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);
        foreach (var number in Enumerable.Range(0, 5))
        {
            await cloud.PostAsync("jobs", Asked.Job($"j{number}", $"SELECT {number}"));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        return cloud;
    }
}
