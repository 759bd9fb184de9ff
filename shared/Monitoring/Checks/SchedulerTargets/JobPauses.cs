using System.Text.Json;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Pauses the jobs whose targets are convicted, once: what somebody resumed stays resumed. A pause is written down before it is done, so that
/// one that was cut off is neither forgotten nor taken for somebody else's.
/// </summary>
public sealed class JobPauses(IControlPlane control, IDocumentStore documents)
{
    private const string Collection = "job_pauses";

    /// <summary>Those in force or begun, by the job's full name.</summary>
    public async Task<IReadOnlyDictionary<string, JobPause>> ReadAsync(CancellationToken cancellationToken) =>
        (await documents.ListAsync(Collection, cancellationToken))
            .Select(document => JsonSerializer.Deserialize<JobPause>(document.Json, DocumentJson.Options)!)
            .ToDictionary(pause => pause.Job, StringComparer.Ordinal);

    /// <summary>By the job's full name, what was done or would be. Where nothing may be told, nothing is done.</summary>
    public async Task<IReadOnlyDictionary<string, PauseOutcome>> CarryOutAsync(
        IReadOnlyList<JudgedJob> jobs, IReadOnlyDictionary<string, JobPause> known, CheckRequest request, CancellationToken cancellationToken)
    {
        var outcomes = new Dictionary<string, PauseOutcome>(StringComparer.Ordinal);
        foreach (var job in jobs)
        {
            if (await OfAsync(job, known.GetValueOrDefault(job.Actual.FullName), request, cancellationToken) is { } outcome)
            {
                outcomes[job.Actual.FullName] = outcome;
            }
        }

        return outcomes;
    }

    private Task<PauseOutcome?> OfAsync(JudgedJob job, JobPause? pause, CheckRequest request, CancellationToken cancellationToken) => (job, pause) switch
    {
        ({ Actual.State: not JobState.Enabled }, { } ours) => Done(new(Words(ours.At), IsPaused: true)),
        ({ State: TargetState.Sound }, { IsDone: true }) => ForgetAsync(job, request, cancellationToken),
        (_, { IsDone: true } ours) => Done(new($"{Words(ours.At)} and resumed by somebody, so left alone", IsPaused: false)),
        ({ IsConvicted: false }, _) => Done(null),
        _ when request.TellsNothing => Done(new("would be paused now", IsPaused: false)),
        _ => PauseAsync(new(job.Actual.FullName, request.Now, [.. job.Proofs.Select(proof => proof.Words)], IsDone: false), cancellationToken),
    };

    private async Task<PauseOutcome?> PauseAsync(JobPause pause, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(pause, cancellationToken);
            var answer = await control.PauseJobAsync(pause.Job, cancellationToken);
            if (answer.State is JobState.Enabled)
            {
                return new("could not be paused: the scheduler still calls it enabled", IsPaused: false);
            }

            await WriteAsync(pause with { IsDone = true }, cancellationToken);
            return new(Words(pause.At), IsPaused: true);
        }
        catch (ControlPlaneException exception)
        {
            return new($"could not be paused: {exception.Message}", IsPaused: false);
        }
    }

    // The target is right again and the job runs: the next wrong one is a new case.
    private async Task<PauseOutcome?> ForgetAsync(JudgedJob job, CheckRequest request, CancellationToken cancellationToken)
    {
        var path = PathOf(job.Actual.FullName);
        if (!request.TellsNothing && await documents.GetAsync(path, cancellationToken) is { } document)
        {
            await documents.DeleteAsync(path, document.Version, cancellationToken);
        }

        return null;
    }

    private async Task WriteAsync(JobPause pause, CancellationToken cancellationToken) =>
        _ = await documents.PutAsync(PathOf(pause.Job), JsonSerializer.Serialize(pause, DocumentJson.Options), cancellationToken);

    private static Task<PauseOutcome?> Done(PauseOutcome? outcome) => Task.FromResult(outcome);

    private static string Words(DateTimeOffset at) => $"paused by us {TimeText.Both(at)}";

    private static string PathOf(string job)
    {
        var name = ResourceName.Parse(job);
        return $"{Collection}/{name.Region}.{name.Id}";
    }
}
