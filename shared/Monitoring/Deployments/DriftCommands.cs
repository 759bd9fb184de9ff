using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>What to type about a drift: one command that exists, for exactly this.</summary>
internal sealed class DriftCommands(string project)
{
    /// <summary>Terraform puts right what is ours.</summary>
    public const string Deploy = "scripts/deploy";

    public string Resume(ScheduledJob job) => $"gcloud scheduler jobs resume {Place(job.Name, job.Region)}";

    public string Pause(ScheduledJob job) => $"gcloud scheduler jobs pause {Place(job.Name, job.Region)}";

    public string Run(ScheduledJob job) => $"gcloud scheduler jobs run {Place(job.Name, job.Region)}";

    public string Look(string job, string region) => $"gcloud scheduler jobs describe {Place(job, region)}";

    public string Reschedule(ScheduledJob job, InventoryJob expected) =>
        $"gcloud scheduler jobs update {(job.Target.Topic is null ? "http" : "pubsub")} {Place(job.Name, job.Region)} --schedule='{expected.Cron ?? job.Cron}' --time-zone={expected.Zone ?? job.Zone}";

    public string FunctionLogs(string name, string region) => $"gcloud functions logs read {name} --gen2 --region={region} --project={project} --limit=50";

    public string ServiceLogs(string name, string region) => $"gcloud run services logs read {name} --region={region} --project={project} --limit=50";

    public string DeleteFunction(string name, string region) => $"gcloud functions delete {name} --gen2 --region={region} --project={project}";

    public string DescribeTopic(string topic) => $"gcloud pubsub topics describe {topic} --project={project}";

    public string ShowTable(string table) => $"bq show {project}:{table}";

    public string Enable(string api) => $"gcloud services enable {api} --project={project}";

    public string AddVersion(string secret) => $"gcloud secrets versions add {secret} --data-file=- --project={project}";

    private string Place(string name, string region) => $"{name} --location={region} --project={project}";
}
