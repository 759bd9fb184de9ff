using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>When an audit takes place, and what had begun by then: a problem that lasts keeps the date on which it began, whoever saw it first.</summary>
internal sealed record AuditMoment(DateTimeOffset Now, IReadOnlyDictionary<Fingerprint, DateTimeOffset> Begun)
{
    public static AuditMoment Of(CheckRequest request) => new(request.Now, request.Begun);

    public DateOnly Today => PipelineClock.GameDateAt(Now);

    public Fingerprint FingerprintOf(string entity) => Begun.Keys
        .Where(begun => begun.Phase is Phase.Scrape && begun.Entity == entity)
        .OrderBy(begun => begun.GameDate)
        .FirstOrDefault(new Fingerprint(Phase.Scrape, entity, Today));

    public DateTimeOffset SinceOf(string entity) => Begun.TryGetValue(FingerprintOf(entity), out var since) ? since : Now;
}
