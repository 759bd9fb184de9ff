using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The shipped scenarios replayed with the deployed functions, once for all tests that look at them.</summary>
internal static class ShippedReplays
{
    public static Lazy<Task<Replayed>> January { get; } = new(() => RunAsync(ScenarioLoader.Load("january-first-week"), Some.Alert));

    public static Lazy<Task<Replayed>> BadNight { get; } = new(() => RunAsync(ScenarioLoader.Load("one-bad-night"), Some.Alert, "incident-sweep"));

    public static Task<Replayed> RunAsync(Scenario scenario, params string[] functions) => ReplayRun.RecordAsync(
        scenario, [.. FunctionCatalogue.Read(Checkout.Root).Where(folder => functions.Contains(folder.Manifest.Name))], only: null, posted: null, CancellationToken.None);
}
