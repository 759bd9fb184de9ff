using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Names for what jobs start, as people and incidents know them.</summary>
internal static class TargetNames
{
    private const string Functions = ".cloudfunctions.net";
    private const string Services = ".run.app";

    /// <summary>The deployed name; where nothing is deployed what the address says, and where that says nothing the job's own name.</summary>
    public static string Of(AuditedJob job) => (job.Deployment, job.Actual?.Target) switch
    {
        ({ } deployment, _) => deployment.Name,
        (_, { Topic: { } topic }) => topic,
        (_, { Address: { } address }) => InAddress(address) ?? job.Name,
        _ => job.Name,
    };

    /// <summary>What a job starts, without the host's own decoration.</summary>
    public static string Short(AuditedJob job) => job switch
    {
        { Actual.Target.Topic: { } topic } => $"topic {topic}",
        { Deployment: { } deployment, Actual.Target.Address: { } address } =>
            $"{deployment.Name}{address.AbsolutePath[Math.Min(address.AbsolutePath.Length, OwnPath(deployment, address))..].TrimEnd('/')}",
        { Actual.Target: { } target } => target.ToString(),
        _ => "nothing",
    };

    private static int OwnPath(Deployment deployment, Uri target) =>
        deployment.Addresses.First(address => address.Authority == target.Authority).AbsolutePath.TrimEnd('/').Length;

    // SERVICE-NUMBER.REGION.run.app, SERVICE-HASH-REGION.a.run.app, REGION-PROJECT.cloudfunctions.net/NAME.
    private static string? InAddress(Uri address) => address.Host switch
    {
        var host when host.EndsWith(Functions, StringComparison.Ordinal) => address.Segments is [_, var name, ..] ? name.TrimEnd('/') : null,
        var host when host.EndsWith($".a{Services}", StringComparison.Ordinal) => string.Join('-', host.Split('.')[0].Split('-')[..^2]) is { Length: > 0 } name ? name : null,
        var host when host.EndsWith(Services, StringComparison.Ordinal) => string.Join('-', host.Split('.')[0].Split('-')[..^1]) is { Length: > 0 } name ? name : null,
        _ => null,
    };
}
