using System.CommandLine;
using System.Text.Json;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Ops.Deployment;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops verify</c>: the cloud against the manifests, the pipeline's inventory and what the deployment decided. It changes nothing.</summary>
internal static class VerifyVerb
{
    public static Command Command()
    {
        var at = new Option<string>("--at") { Description = "Which cloud: projects/PROJECT, or a local cloud's address.", Required = true };
        var deployment = new Option<string?>("--deployment") { Description = "File with Terraform's output 'deployment', or - for standard input: what is paused on purpose, which secrets there are." };
        var dryRuns = new Option<bool>("--dry-runs") { Description = "Lets every scheduled function run dry as well: some seconds each, and some queries." };
        var json = new Option<bool>("--json") { Description = "Answers in JSON." };
        var command = new Command("verify", "Whether the cloud is as declared: exists, runs, right times, target and identity, newest revision serves, has succeeded. Exit 0: as declared; 1: not; 2: cannot be carried out; 3: could not look.") { at, deployment, dryRuns, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = DeploymentPlace.Open(parsed.GetValue(at)!, await PlanAsync(parsed.GetValue(deployment), cancellationToken));
            var verification = await Verifier.VerifyAsync(services, parsed.GetValue(dryRuns), cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(verification, ReportJson.Options) : Text(verification));
            return verification.ExitCode;
        });
        return command;
    }

    private static async Task<string?> PlanAsync(string? file, CancellationToken cancellationToken) => file switch
    {
        null => null,
        "-" => await Console.In.ReadToEndAsync(cancellationToken),
        _ when File.Exists(file) => await File.ReadAllTextAsync(file, cancellationToken),
        _ => throw new OpsException($"There is no file {file}."),
    };

    private static string Text(Verification verification) => string.Join('\n',
    [
        .. verification.Drifts.GroupBy(drift => drift.Class).SelectMany(drifts => drifts.Select(drift => $"  {drift}\n    {drift.Command}").Prepend($"{drifts.Key}:")),
        .. verification.Unseen.Select(place => $"Not seen: {place}"),
        verification.Summary,
    ]);
}
