using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Ops;

namespace NbaPipeline.Replay.Tests;

/// <summary>A pipeline whose phase 3 left a table out, the functions that make it again, and the command line in front of them.</summary>
internal sealed class BackfillStage : IAsyncDisposable
{
    private const string Fault = """{ "id": "left-out", "kind": "processor_failed", "processors": ["PGS"], "date": "2026-01-19" }""";
    private static readonly FunctionFolder[] Folders = [.. FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Name is "backfill" or "recovery-step")];
    private readonly ReplayStage _stage;
    private readonly Pipe _pipe;

    private BackfillStage(ReplayStage stage) =>
        (_stage, _pipe) = (stage, new Pipe(stage.Tables, new StoredDocuments(stage.Documents), Folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet()));

    public Uri Address => _stage.Cloud.BaseAddress;

    public static async Task<BackfillStage> StartAsync()
    {
        var stage = new BackfillStage(await ReplayStage.StartAsync(Some.Scenario(Fault, more: ""","world":"closed" """), Folders, default));
        await stage.PourUntilAsync(Some.At("2026-01-20T20:20:00Z"));
        return stage;
    }

    public Task PassAsync(TimeSpan time) => PourUntilAsync(_stage.Clock.GetUtcNow() + time);

    public async Task StepAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        using var response = await _stage.Functions.Hosts["recovery-step"].Client.SendAsync(request);
    }

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(["backfill", .. arguments, "--at", Address.ToString(), "--patience", "0"], output, error);
        return (exitCode, output.ToString(), error.ToString());
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private async Task PourUntilAsync(DateTimeOffset at)
    {
        _pipe.Follow(_stage.Line.World);
        await _pipe.PourUntilAsync(at, advance: null, default);
        _stage.Clock.AdvanceTo(at);
        _stage.Waiting.Follow(at);
    }
}
