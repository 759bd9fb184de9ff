using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// Asks again, without any message: what is blocked, what waits and has become due, what was being published when its instance vanished, and
/// what should have been asked by now and never was, because its message was lost. It gives up after the last useful hour.
/// </summary>
public sealed class GateRound(GateKeeper keeper, GateLedger ledger, GateDoor door, GateSettings settings, AlertDesk desk)
{
    public const string CheckName = "gate-sweep";

    public async Task<CheckReport> RunAsync(GateSweepRequest request, CancellationToken cancellationToken)
    {
        var (asked, reports) = (request.Asked, new List<CheckReport>());
        var occasion = new GateOccasion(request.Gate is null ? "the sweep" : "somebody who asked", asked.Now) { AsOf = asked.AsOf, IsRehearsal = asked.DryRun };
        var answers = new List<GateAnswer>();
        foreach (var gate in (await KeysAsync(request, cancellationToken)).GroupBy(key => key.Gate))
        {
            var known = GateCatalogue.Find(gate.Key)!;
            var of = await keeper.AskAsync(known, [.. gate], occasion, cancellationToken);
            reports.AddRange(await door.TellAsync(known, of, asked, cancellationToken));
            answers.AddRange(of);
        }

        return Joined(await desk.ReportAsync(Summary(answers, asked.Now), asked, cancellationToken), reports);
    }

    private async Task<IReadOnlyList<GateKey>> KeysAsync(GateSweepRequest request, CancellationToken cancellationToken) =>
        request.Gate is { } gate
            ? [.. DatesOf(request.Asked).Select(date => new GateKey(gate.Name, date, gate.ModeOf(date, request.Mode, request.Asked.Now)))]
            : DueAmong(await ledger.AllAsync(cancellationToken), request.Asked.Now);

    private static IReadOnlyList<DateOnly> DatesOf(CheckRequest asked) => asked.DatesOr(1);

    private List<GateKey> DueAmong(IReadOnlyList<GateDecision> decisions, DateTimeOffset now)
    {
        var known = decisions.Select(decision => decision.Key).ToHashSet();
        return
        [
            .. decisions.Where(decision => IsDue(decision, now)).Select(decision => decision.Key),
            .. Expected(now).Where(key => !known.Contains(key) && now >= settings.DueWithoutSlate(GateCatalogue.Find(key.Gate)!, key)),
        ];
    }

    private bool IsDue(GateDecision decision, DateTimeOffset now) => decision.State switch
    {
        GateState.Opened or GateState.Lapsed => false,
        GateState.GaveUp => now >= decision.DecidedAt + settings.Gates.AskGivenUpEvery && decision.FirstSeenAt.AddDays(settings.Gates.ForgetAfterDays) > now,
        _ => !(now < decision.AskAfter),
    };

    // Yesterday's games as overnight, today's as same-day: what every date goes through, with or without a message.
    private static IEnumerable<GateKey> Expected(DateTimeOffset now)
    {
        var today = PipelineClock.GameDateAt(now);
        return from gate in GateCatalogue.All
               from key in new[] { new GateKey(gate.Name, today.AddDays(-1), PhaseMode.Overnight), new GateKey(gate.Name, today, PhaseMode.SameDay) }
               where gate.Modes.Contains(key.Mode)
               select key;
    }

    private static Verdict Summary(List<GateAnswer> answers, DateTimeOffset now) => new(
        CheckName,
        [new DateVerdict(PipelineClock.GameDateAt(now), Outcome.Passed, string.Create(CultureInfo.InvariantCulture, $"{answers.Count} decisions asked again"))])
    {
        Notes = [.. answers.Select(answer => $"{answer.Decision.Key}: {answer.Decision.State}, {answer.Decision.Outcome}. {answer.Decision.Reason}")],
    };

    private static CheckReport Joined(CheckReport whole, List<CheckReport> parts) => parts.Count == 0 ? whole : whole with
    {
        Outcome = parts.Select(part => part.Outcome).Append(whole.Outcome).Max(),
        Severity = parts.Max(part => part.Severity),
        Summary = string.Join("; ", parts.Select(part => part.Summary)),
        Dates = [.. parts.SelectMany(part => part.Dates)],
        Findings = [.. parts.SelectMany(part => part.Findings)],
        Notifications = [.. parts.SelectMany(part => part.Notifications), .. whole.Notifications],
        Unknowns = [.. parts.SelectMany(part => part.Unknowns).Distinct()],
        Unrecorded = [.. parts.SelectMany(part => part.Unrecorded), .. whole.Unrecorded],
    };
}
