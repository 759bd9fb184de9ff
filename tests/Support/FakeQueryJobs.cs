using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Tests.Support;

/// <summary>The warehouse's list of jobs, as a test wants it.</summary>
public sealed class FakeQueryJobs : IQueryJobs
{
    public List<QueryJob> Jobs { get; } = [];

    /// <summary>Why it cannot be listed; null while it can.</summary>
    public Blindness? Failure { get; set; }

    public Task<Evidence<IReadOnlyList<QueryJob>>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult<Evidence<IReadOnlyList<QueryJob>>>(Failure is { } why
            ? new Evidence<IReadOnlyList<QueryJob>>.Unknown(why)
            : new Evidence<IReadOnlyList<QueryJob>>.Known([.. Jobs]));
}
