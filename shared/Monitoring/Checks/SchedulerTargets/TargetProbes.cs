using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Whom to ask for his health, and whom not: services and functions of ours answer it and do nothing else, a function of somebody else would
/// run. An address that nothing is deployed at is asked only where every deployment was seen, so that it cannot be a function either.
/// </summary>
public static class TargetProbes
{
    private const string RunHosts = ".run.app";
    private const string FunctionHosts = ".cloudfunctions.net";

    /// <summary>The address to ask; null: nobody is asked.</summary>
    public static Uri? AddressOf(AuditedJob job, SchedulerAuditAnswer audit) => (job.Actual?.Target.Address, job.Deployment) switch
    {
        (null, _) => null,
        (_, { IsFunction: false } service) => service.Address,
        (_, { } function) => IsOurs(job, function) ? function.Address : null,
        ({ } nobodys, null) => audit.SawEveryDeployment && IsCloudRun(nobodys) ? new Uri(nobodys.GetLeftPart(UriPartial.Authority)) : null,
    };

    /// <summary>Whether only what is deployed in Google's cloud, or in the local one, can answer there.</summary>
    public static bool IsGoogles(Uri address) => IsCloudRun(address) || address.Host.EndsWith(FunctionHosts, StringComparison.Ordinal);

    private static bool IsOurs(AuditedJob job, Deployment function) =>
        job.IsOurs && job.Expected!.Job.Target!.Function == function.Name && job.Expected.Job.Region == function.Region;

    private static bool IsCloudRun(Uri address) => address.Host.EndsWith(RunHosts, StringComparison.Ordinal) || address.IsLoopback;
}
