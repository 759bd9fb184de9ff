using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// Where a gate's messages come in: what nobody can read is kept and taken, what names a date is asked about, what blocks is told. It returns
/// for every answer, and throws only where there is none: an exception means "deliver again", not "no".
/// </summary>
public sealed class GateDoor(GateKeeper keeper, DeadLetterLog deadLetters, BreakerLog breakers, GateVoice voice, AlertDesk desk, TimeProvider time)
{
    /// <exception cref="GateUndecidedException">It could not look where it mattered.</exception>
    public async Task ReceiveAsync(Gate gate, GateMessage message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!PhaseCompletion.TryRead(message.Json, out var completion, out var problem))
        {
            await KeepAsync(gate, message, problem, now, cancellationToken);
            return;
        }

        var key = new GateKey(gate.Name, completion.GameDate, gate.ModeOf(completion.GameDate, completion.Mode, now));
        var occasion = new GateOccasion(completion.Describe(message.Id), now) { IsRehearsal = message.IsRehearsal };
        var answers = await keeper.AskAsync(gate, [key], occasion, cancellationToken);
        await TellAsync(gate, answers, new CheckRequest(now) { DryRun = message.IsRehearsal }, cancellationToken);
        if (answers.FirstOrDefault(answer => answer.IsUnknown) is { } unknown)
        {
            throw new GateUndecidedException($"{key}: {unknown.Decision.Reason}");
        }
    }

    /// <summary>The incidents and the breaker; nothing where there was nothing to tell before and is nothing now.</summary>
    public async Task<IReadOnlyList<CheckReport>> TellAsync(
        Gate gate, IReadOnlyList<GateAnswer> answers, CheckRequest request, CancellationToken cancellationToken)
    {
        var reports = new List<CheckReport>();
        foreach (var mode in answers.GroupBy(answer => answer.Decision.Key.Mode))
        {
            var verdict = GateFindings.Of(gate, mode.Key, [.. mode]);
            if (verdict.Findings.Count + verdict.Healthy.Count + verdict.Unknowns.Count > 0 || (HasLooked(mode) && await voice.IsBlindAsync(verdict.Check, cancellationToken)))
            {
                reports.Add(await desk.ReportAsync(await voice.TunedAsync(verdict, [.. mode], request, cancellationToken), request, cancellationToken));
            }
        }

        if (gate == GateCatalogue.Phase4ToPhase5 && !request.TellsNothing)
        {
            foreach (var answer in answers)
            {
                await breakers.NoteAsync(gate, answer.Decision, request.Now, cancellationToken);
            }
        }

        return reports;
    }

    private static bool HasLooked(IEnumerable<GateAnswer> answers) => answers.Any(answer => answer.Facts is not null);

    private Task KeepAsync(Gate gate, GateMessage message, string problem, DateTimeOffset now, CancellationToken cancellationToken) => message.IsRehearsal
        ? Task.CompletedTask
        : deadLetters.KeepAsync(DeadLetter.Of(message.Id, gate.Function, now, problem, message.Json), cancellationToken);
}
