using System.CommandLine;
using System.Diagnostics;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Ops.Deployment;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops stage</c>: one source archive a function, of what the repository tracks and nothing else.</summary>
internal static class StageVerb
{
    public static Command Command()
    {
        var to = new Option<string>("--to") { Description = "Folder for the archives.", DefaultValueFactory = _ => Path.Combine(Checkout.Root, "artifacts", "archives") };
        var command = new Command("stage", "Writes one source archive a function, for Terraform to deploy; what did not change has the same bytes. Exit 0: written.") { to };
        command.SetAction((parsed, cancellationToken) => StageAsync(parsed.GetValue(to)!, parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> StageAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var tracked = await TrackedAsync(cancellationToken);
        var functions = FunctionCatalogue.Read(Checkout.Root);
        foreach (var function in functions)
        {
            await using var archive = File.Create(Path.Combine(folder, $"{function.Name}.zip"));
            SourceArchive.Write(archive, Checkout.Root, SourceArchive.FilesOf(function.Name, tracked));
        }

        await output.WriteLineAsync($"{functions.Count} archives in {Path.GetRelativePath(Checkout.Root, folder)}");
        return 0;
    }

    // What lies about untracked was tested by nobody else.
    private static async Task<IReadOnlyList<string>> TrackedAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new OpsException("git does not start.");
        var files = (await git.StandardOutput.ReadToEndAsync(cancellationToken)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0 ? [.. files.Where(file => File.Exists(Path.Combine(Checkout.Root, file)))] : throw new OpsException("This is no git repository: only what is tracked is deployed.");
    }
}
