using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>When an audit takes place, and what was open by then: a problem that lasts keeps the date on which it began.</summary>
internal sealed record AuditMoment(DateTimeOffset Now, IReadOnlyDictionary<Fingerprint, DateTimeOffset> Open)
{
    public DateOnly Today => PipelineClock.GameDateAt(Now);

    public Fingerprint FingerprintOf(string entity) => Open.Keys
        .Where(open => open.Phase is Phase.Scrape && open.Entity == entity)
        .OrderBy(open => open.GameDate)
        .FirstOrDefault(new Fingerprint(Phase.Scrape, entity, Today));

    public DateTimeOffset SinceOf(string entity) => Open.TryGetValue(FingerprintOf(entity), out var since) ? since : Now;
}
