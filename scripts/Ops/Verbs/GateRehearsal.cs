using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;
using NbaPipeline.Replay;

namespace NbaPipeline.Ops.Verbs;

/// <summary>A decision as it would have been made over a scenario's data: the gate and its sweep alone, from the date's morning to its last useful hour.</summary>
internal static class GateRehearsal
{
    private const int DaysOfUse = 2;

    public static async Task<GateDecision?> DecideAsync(string scenario, GateKey key, CancellationToken cancellationToken)
    {
        var whole = ScenarioLoader.Load(scenario);
        return key.GameDate < whole.From || key.GameDate > whole.To
            ? throw new OpsException($"{whole.Name} plays {whole.From:yyyy-MM-dd} to {whole.To:yyyy-MM-dd}.")
            : await GateReplay.DecisionAsync(whole, key, FoldersOf(key), DaysOfUse, cancellationToken);
    }

    private static IReadOnlyList<FunctionFolder> FoldersOf(GateKey key) =>
        [.. FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Name == "gate-sweep" || folder.Manifest.Name == GateCatalogue.Find(key.Gate)!.Function)];
}
