using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Ops.Verbs;

/// <summary>All decisions in lines, the open ones first; then the breaker, overrides in force and dead letters.</summary>
internal static class GateListing
{
    private const int MostOver = 20;

    public static async Task WriteAsync(IDocumentStore documents, TimeProvider time, TextWriter output, CancellationToken cancellationToken)
    {
        var all = await new GateLedger(documents).AllAsync(cancellationToken);
        var (open, over) = (all.Where(decision => !decision.IsOver).ToList(), all.Where(decision => decision.IsOver).ToList());
        foreach (var decision in open.Concat(over.OrderByDescending(decision => decision.DecidedAt).Take(MostOver)))
        {
            await output.WriteLineAsync(Line(decision));
        }

        var breaker = await new BreakerLog(documents).ReadAsync(GateCatalogue.Phase4ToPhase5, cancellationToken);
        await output.WriteLineAsync($"breaker {breaker.Gate}: {(breaker.IsOpen ? $"open, holds back {string.Join(", ", breaker.Tripped.Keys.Order(StringComparer.Ordinal))}" : "closed")}");
        foreach (var given in await new OverrideLog(documents).ActiveAsync(time.GetUtcNow(), cancellationToken))
        {
            await output.WriteLineAsync($"override {given.Key}: {given.Author} until {TimeText.Both(given.Until)}: {given.Reason}");
        }

        var letters = await new DeadLetterLog(documents).AllAsync(cancellationToken);
        await output.WriteLineAsync($"{open.Count} open, {over.Count} over, {letters.Count} dead letters");
    }

    private static string Line(GateDecision decision) =>
        $"{decision.State,-8} {decision.Key,-48} {decision.Outcome,-8} {(decision.DecidedAt is { } at ? TimeText.Both(at) : ""),-34} {decision.Reason}";
}
