using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;
using NbaPipeline.Replay;
using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops replay SCENARIO</c>: runs it, prints the timeline and the score, and answers with the exit code of the contract.</summary>
internal static class ReplayVerb
{
    public static Command Command()
    {
        var scenario = new Argument<string>("scenario") { Description = $"A name that ships ({string.Join(", ", ScenarioLoader.ShippedNames)}) or a file." };
        var json = new Option<FileInfo?>("--json") { Description = "Writes the scoreboard to this file." };
        var only = new Option<string?>("--only") { Description = "Functions that take part, separated by commas; default: all." };
        var command = new Command("replay", "Replays a scenario on a simulated clock and judges what the functions say.") { scenario, json, only };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            ScenarioLoader.Load(parsed.GetValue(scenario)!), parsed.GetValue(json), Names(parsed.GetValue(only)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Scenario scenario, FileInfo? json, IReadOnlySet<string>? only, CancellationToken cancellationToken)
    {
        RefuseUnwritable(json);
        var folders = Choose(FunctionCatalogue.Read(Checkout.Root), only);
        Console.WriteLine($"{scenario.Name}: {scenario.From:yyyy-MM-dd} to {scenario.To:yyyy-MM-dd}, {folders.Count} function(s)");
        var scoreboard = await ReplayRun.RunAsync(scenario, folders, only, Print, cancellationToken);
        ScoreboardPrinter.Print(scoreboard, Console.Out, Console.IsOutputRedirected ? null : AnsiConsole.Console);
        if (json is not null)
        {
            await File.WriteAllTextAsync(json.FullName, ScoreboardJson.Write(scoreboard), cancellationToken);
        }

        return (int)(scoreboard.Passed ? ReplayOutcome.Held : ReplayOutcome.Broken);
    }

    // Said before the replay, not after it.
    private static void RefuseUnwritable(FileInfo? json)
    {
        if (json?.Directory is { Exists: false } missing)
        {
            throw new OpsException($"The scoreboard cannot be written: there is no folder {missing.FullName}.");
        }
    }

    private static void Print(ReplayPost post) => Console.WriteLine(TimelinePrinter.Line(post));

    private static IReadOnlyList<FunctionFolder> Choose(IReadOnlyList<FunctionFolder> all, IReadOnlySet<string>? only)
    {
        var unknown = only?.Except(all.Select(folder => folder.Manifest.Name)).FirstOrDefault();
        return unknown is null
            ? [.. all.Where(folder => only?.Contains(folder.Manifest.Name) != false)]
            : throw new OpsException($"There is no function '{unknown}'; there are {string.Join(", ", all.Select(folder => folder.Manifest.Name))}.");
    }

    private static HashSet<string>? Names(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
