using NbaPipeline.LocalCloud.Control;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Replay;

/// <summary>What infra/ makes of our manifests, as the local control plane has it: accounts, subscriptions with dead letters, tables, a secret.</summary>
internal static class OwnDeployment
{
    private const string GameIds = "nba_raw.v_game_id_mappings";

    public static IReadOnlyList<string> Tables { get; } = [GameIds, .. TableCatalogue.All.Select(table => table.Name)];

    public static IReadOnlyList<string> Secrets { get; } = ["reliability-slack-bot-token"];

    /// <summary>The project's own, which may do almost anything: what calls as it has been changed by hand.</summary>
    public const string DefaultAccount = "756957797294-compute@developer.gserviceaccount.com";

    public static string Account(string kind) => $"reliability-{kind}@nba-props-platform.iam.gserviceaccount.com";

    public static ServiceRecord Function(FunctionManifest manifest, string region) =>
        new(manifest.Name, region, $"functions/{manifest.Name}") { Identity = Account(manifest.Identity), IsOurs = true };

    public static IEnumerable<string> Topics(IReadOnlyList<FunctionManifest> own) => own.Where(IsGate).Select(DeadLetters);

    public static IEnumerable<SubscriptionRecord> Subscriptions(FunctionManifest manifest) => !IsGate(manifest) ? [] :
    [
        new(manifest.Name, manifest.Trigger.Topic!, $"functions/{manifest.Name}/projects/nba-props-platform/topics/{manifest.Trigger.Topic}")
        {
            Identity = Account("caller"), DeadLetters = DeadLetters(manifest),
        },
        new(DeadLetters(manifest), DeadLetters(manifest), null),
    ];

    private static bool IsGate(FunctionManifest manifest) => manifest.Trigger.Topic is not null;

    private static string DeadLetters(FunctionManifest manifest) => $"{manifest.Name}-dead-letters";
}
