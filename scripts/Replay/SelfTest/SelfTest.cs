using System.Text.Json;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Asks each function about a day that was bad, by a dry run through its endpoint. A check that cannot fail guards nothing, and nobody
/// notices: here it does not pass.
/// </summary>
public static class SelfTest
{
    /// <param name="days">The bad days, of any scenarios.</param>
    /// <param name="folders">The functions; days of others are left out.</param>
    /// <param name="cancellationToken">Ends the test early.</param>
    public static async Task<IReadOnlyList<SelfTestResult>> RunAsync(
        IReadOnlyList<BadDay> days, IReadOnlyList<FunctionFolder> folders, CancellationToken cancellationToken)
    {
        var names = folders.Select(folder => folder.Manifest.Name).ToHashSet(StringComparer.Ordinal);
        var results = new List<SelfTestResult>();
        foreach (var scenario in days.Where(day => names.Contains(day.Function)).GroupBy(day => day.Scenario))
        {
            var asked = scenario.SelectMany(day => day.Beside.Concat(day.Before).Append(day.Function)).ToHashSet(StringComparer.Ordinal);
            FunctionFolder[] taking = [.. folders.Where(folder => asked.Contains(folder.Manifest.Name))];
            await using var stage = await ReplayStage.StartAsync(ScenarioLoader.Load(scenario.Key), taking, cancellationToken);
            results.AddRange(await AskAsync(stage, [.. scenario.OrderBy(day => day.At)], taking, cancellationToken));
        }

        return results;
    }

    private static async Task<IReadOnlyList<SelfTestResult>> AskAsync(
        ReplayStage stage, IReadOnlyList<BadDay> days, IReadOnlyList<FunctionFolder> folders, CancellationToken cancellationToken)
    {
        var tables = folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet(StringComparer.Ordinal);
        var pipe = new Pipe(stage.Tables, new StoredDocuments(stage.Documents), tables);
        pipe.Follow(stage.Line.World);
        var results = new List<SelfTestResult>();
        foreach (var day in days)
        {
            await pipe.PourUntilAsync(day.At, advance: null, cancellationToken);
            stage.Clock.AdvanceTo(day.At);
            stage.Waiting.Follow(day.At);
            foreach (var (path, json) in day.Documents)
            {
                await stage.Documents.CreateAsync(path, json.GetRawText(), cancellationToken);
            }

            foreach (var before in day.Before)
            {
                await new HostedFunction(before, stage.Functions.Hosts[before]).InvokeAsync(cancellationToken);
            }

            var answer = await new HostedFunction(day.Function, stage.Functions.Hosts[day.Function]).DryRunAsync(cancellationToken);
            results.Add(Judge(day, answer));
        }

        return results;
    }

    internal static SelfTestResult Judge(BadDay day, ReplayInvocation answer)
    {
        using var report = JsonDocument.Parse(answer.Body);
        var found = report.RootElement.TryGetProperty("findings", out var findings)
            ? findings.EnumerateArray().Where(finding => finding.GetProperty("fingerprint").GetString() == day.Fingerprint).ToList()
            : [];
        return found is [var finding, ..]
            ? new(day, IsAsBad(day, finding), $"{finding.GetProperty("severity").GetString()}: {finding.GetProperty("how_bad").GetString()}")
            : new(day, IsSeen: false, report.RootElement.TryGetProperty("summary", out var summary) ? summary.GetString()! : $"HTTP {answer.StatusCode}");
    }

    private static bool IsAsBad(BadDay day, JsonElement finding) =>
        Enum.TryParse<Severity>(finding.GetProperty("severity").GetString(), ignoreCase: true, out var severity) && severity >= day.Severity;
}
