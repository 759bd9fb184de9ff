using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What to type: to undo what we did, to point a job at what it is there for, to see why a target does not work.</summary>
internal sealed class TargetCommands(string project, IReadOnlyList<Deployment> deployments)
{
    public string Resume(AuditedJob job) => $"gcloud scheduler jobs resume {Place(job)}";

    /// <summary>For one whose target is wrong; null where the right one is not deployed either.</summary>
    public string? Redirect(AuditedJob job) => (job.Expected?.Job.Target, RightOf(job)) switch
    {
        ({ Topic: null } target, { } right) =>
            $"gcloud scheduler jobs update http {Place(job)} --uri={right.Address.ToString().TrimEnd('/')}{target.Path}",
        _ => null,
    };

    public string? LogsOf(AuditedJob job) => job.Deployment switch
    {
        { IsFunction: true } function => $"gcloud functions logs read {function.Name} --gen2 --region={function.Region} --project={project} --limit=50",
        { } service => $"gcloud run services logs read {service.Name} --region={service.Region} --project={project} --limit=50",
        null => null,
    };

    private string Place(AuditedJob job) => $"{job.Name} --location={job.Region} --project={project}";

    private Deployment? RightOf(AuditedJob job) =>
        job.Expected?.Job.Target?.Called is { } called ? deployments.FirstOrDefault(one => one.Name == called) : null;
}
