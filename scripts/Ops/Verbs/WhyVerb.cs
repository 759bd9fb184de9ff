using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops why ISSUE DATE</c>: the function's own code, in causes for people or one object for programs.</summary>
internal static class WhyVerb
{
    private const int CausesAreNamed = 1;
    private const int CouldNotLook = 3;

    private static readonly Argument<string> Issue = new("issue") { Description = $"{RootIssues.Every}, {string.Join(", ", RootIssues.ByName.Keys)}." };
    private static readonly Argument<string> Date = new("date") { Description = "The game date, such as 2026-01-24." };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "As it stood then, such as 2026-01-25T18:00:00Z." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object and nothing else." };

    static WhyVerb() => Issue.CompletionSources.Add([RootIssues.Every, .. RootIssues.ByName.Keys]);

    public static Command Command()
    {
        var command = new Command(
            "why", "Why something is missing on a game date: causes with their shares, evidence, and what to type. Exit 0: nothing is missing; 1: causes are named; "
            + "2: cannot be carried out; 3: could not look.")
        { Issue, Date, AsOf, Json, WarehousePlace.Running };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            RequestOf(parsed.GetValue(Issue)!, parsed.GetValue(Date)!, parsed.GetValue(AsOf)), parsed.GetValue(WarehousePlace.Running)!, parsed.GetValue(Json), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(RootRequest request, string place, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        await using var warehouse = WarehousePlace.Open(place, "root-cause-analysis");
        await using var scope = warehouse.Services.CreateAsyncScope();
        var asked = request.AsOf is null ? request with { Now = warehouse.Now } : request;
        var report = await Terminal.WatchAsync(Terminal.Of(output, asJson), _ => scope.ServiceProvider.GetRequiredService<RootRound>().RunAsync(asked, cancellationToken));
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Options));
        }
        else
        {
            WhyPrinter.Print(report, output);
        }

        return report switch { { CouldLook: false } => CouldNotLook, { HasCauses: true } => CausesAreNamed, _ => 0 };
    }

    private static RootRequest RequestOf(string issue, string date, string? asOf)
    {
        var issues = RootIssues.Find(issue) ?? throw new OpsException($"There is no issue '{issue}'; there are {RootIssues.Every}, {string.Join(", ", RootIssues.ByName.Keys)}.");
        var moment = asOf is null ? (DateTimeOffset?)null
            : DateTimeOffset.TryParseExact(asOf, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
            : throw new OpsException($"--as-of is a time in UTC such as 2026-01-25T18:00:00Z, not '{asOf}'.");
        return new RootRequest(GameDates.Of(date), issues, moment ?? default, moment);
    }
}
