using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>The replay command as a shell runs it, and what it left behind.</summary>
internal sealed record ReplayCommand(int ExitCode, string Output, string Error)
{
    /// <summary>One game date with one game of the early source missing, and the two functions that exist.</summary>
    public static string ShortScenario(string more = "", string fault = Some.MissingOnThe19th) =>
        Some.ScenarioJson(fault, $$""", "world": "recorded"{{more}}""", to: "2026-01-19");

    public static async Task<ReplayCommand> RunAsync(string scenario, params string[] options)
    {
        var file = Path.Combine(Folder(), "scenario.json");
        await File.WriteAllTextAsync(file, scenario);
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(["replay", file, .. options], TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A new folder for one test's files.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory("replay").FullName;
}
