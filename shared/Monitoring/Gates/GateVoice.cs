using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// When and how loud a gate speaks. What shuts it is the problem of a phase that has an alert of its own: where that alert has spoken, the gate
/// adds what is held back and is no louder; where it stays silent, the gate speaks after a while by itself. Giving up is Critical at once.
/// </summary>
public sealed class GateVoice(IncidentLog log, GateThresholds thresholds)
{
    /// <summary>Whether somebody was told that this check cannot look, and has not been told that it can again.</summary>
    public async Task<bool> IsBlindAsync(string check, CancellationToken cancellationToken) => (await log.ReadAsync(cancellationToken)).Open
        .SelectMany(incident => incident.ActiveParts)
        .Any(part => part.Finding.IsBlind && part.Sightings.Any(sighting => sighting.Check == check));

    public async Task<Verdict> TunedAsync(Verdict verdict, IReadOnlyList<GateAnswer> answers, CheckRequest request, CancellationToken cancellationToken)
    {
        if (verdict.Findings.Count == 0 || request.IsAsOf)
        {
            return verdict;
        }

        var parts = (await log.ReadAsync(cancellationToken)).Open.SelectMany(incident => incident.ActiveParts).ToList();
        return verdict with
        {
            Findings = [.. verdict.Findings.Select(finding => Tuned(
                finding,
                answers.First(answer => answer.Decision.Key.GameDate == finding.Fingerprint.GameDate).Decision,
                LoudestOther(parts, finding.Fingerprint, verdict.Check),
                request.Now))],
        };
    }

    /// <param name="finding">What the gate would say.</param>
    /// <param name="decision">What it decided.</param>
    /// <param name="alert">How loud others are about the same; null: nobody has spoken.</param>
    /// <param name="now">The time of the run.</param>
    public Finding Tuned(Finding finding, GateDecision decision, Severity? alert, DateTimeOffset now) => (decision.State, alert) switch
    {
        (GateState.GaveUp, _) => finding,
        (_, { } loud) => finding with { Severity = finding.Severity < loud ? finding.Severity : loud, ProvisionalUntil = null },
        _ when decision.BlockedSince + thresholds.AlertFirst is { } until && now < until => finding with { ProvisionalUntil = until },
        _ => finding,
    };

    private static Severity? LoudestOther(IReadOnlyList<IncidentPart> parts, Fingerprint fingerprint, string check) => parts
        .SelectMany(part => part.Sightings)
        .Where(sighting => sighting.Finding.Fingerprint == fingerprint && sighting.Check != check)
        .Max(sighting => (Severity?)sighting.Finding.Severity);
}
