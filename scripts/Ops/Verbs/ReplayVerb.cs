using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;
using NbaPipeline.Replay;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops replay SCENARIO</c>: runs it, prints the timeline and the score, and answers with the exit code of the contract.</summary>
internal static class ReplayVerb
{
    public static Command Command()
    {
        var scenario = new Argument<string>("scenario") { Description = $"A name that ships ({string.Join(", ", ScenarioLoader.ShippedNames)}) or a file." };
        scenario.CompletionSources.Add([.. ScenarioLoader.ShippedNames]);
        var json = new Option<FileInfo?>("--json") { Description = "Writes the scoreboard to this file." };
        var report = new Option<FileInfo?>("--report") { Description = "Writes the same to look at, with the Slack messages, to this one HTML file." };
        var only = new Option<string?>("--only") { Description = "Functions that take part, separated by commas; default: all." };
        var command = new Command("replay", "Replays a scenario on a simulated clock and judges what the functions say. Exit 0: all that is expected holds; 1: something does not; 2: cannot be carried out.") { scenario, json, report, only };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            ScenarioLoader.Load(parsed.GetValue(scenario)!), new(parsed.GetValue(json), parsed.GetValue(report)), Names(parsed.GetValue(only)),
            parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Scenario scenario, ReplayFiles files, IReadOnlySet<string>? only, TextWriter output, CancellationToken cancellationToken)
    {
        files.RefuseUnwritable();
        var all = FunctionCatalogue.Read(Checkout.Root);
        ScenarioFunctions.Check(scenario, [.. all.Select(folder => folder.Manifest.Name)]);
        var folders = Choose(all, scenario.Pending, only);
        await output.WriteLineAsync($"{scenario.Name}: {scenario.From:yyyy-MM-dd} to {scenario.To:yyyy-MM-dd}, {folders.Count} function(s)");
        var replayed = await ReplayRun.RecordAsync(scenario, folders, only, post => output.WriteLine(TimelinePrinter.Line(post)), cancellationToken);
        ScoreboardPrinter.Print(replayed.Scoreboard, output, Terminal.Of(output));
        await files.WriteAsync(replayed, cancellationToken);
        return (int)(replayed.Scoreboard.Passed ? ReplayOutcome.Held : ReplayOutcome.Broken);
    }

    private static IReadOnlyList<FunctionFolder> Choose(IReadOnlyList<FunctionFolder> all, IReadOnlyList<string> pending, IReadOnlySet<string>? only)
    {
        var unknown = only?.Except(all.Select(folder => folder.Manifest.Name)).Except(pending).FirstOrDefault();
        return unknown is null
            ? [.. all.Where(folder => only?.Contains(folder.Manifest.Name) != false)]
            : throw new OpsException($"There is no function '{unknown}'; there are {string.Join(", ", all.Select(folder => folder.Manifest.Name))}.");
    }

    private static HashSet<string>? Names(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
