using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// Brings a reserved trigger to the bus: publish, then mark. An instance that vanished in between leaves a claim; when that has ended, the
/// next phase's own runs say whether its message had left, and only one that had not is published again.
/// </summary>
public sealed class TriggerDelivery(GateLedger ledger, IPhaseBus bus, IPhaseStarts starts, GateThresholds thresholds)
{
    public GateTrigger Claim(GateTrigger trigger, string owner, DateTimeOffset now) => GateMachine.Claimed(trigger, owner, now, thresholds.ClaimFor);

    /// <summary>For whoever has just written the claim.</summary>
    /// <exception cref="PhaseBusException">The bus did not confirm; the message that asked is to be delivered again.</exception>
    public async Task<GateDecision> PublishAsync(GateDecision reserved, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (trigger, owner) = (reserved.Trigger!, reserved.Trigger!.ClaimedBy!);
        try
        {
            var message = await bus.PublishAsync(new(trigger.Topic, reserved.Key.GameDate, trigger.Key, trigger.Json), cancellationToken);
            return await ledger.ChangeAsync(reserved.Key, newest => GateMachine.Confirmed(newest, owner, message, now), cancellationToken) ?? reserved;
        }
        catch (PhaseBusException exception)
        {
            await ledger.ChangeAsync(
                reserved.Key, newest => GateMachine.Refused(newest, owner, exception.Message, exception.MayHaveArrived), cancellationToken);
            throw;
        }
    }

    /// <summary>For a decision that is being published: by somebody, or by somebody who is gone.</summary>
    /// <exception cref="GateUndecidedException">Whether the message left cannot be told now.</exception>
    public async Task<GateDecision> ResumeAsync(StoredDecision read, Gate gate, string owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var decision = read.Decision!;
        if (decision.Trigger!.IsClaimedAt(now))
        {
            return decision;
        }

        var after = await starts.BeganAsync(gate.To, decision.Key.GameDate, decision.Trigger.ClaimedAt!.Value, cancellationToken) switch
        {
            Evidence<bool>.Known { Value: true } => GateMachine.Proven(decision, $"phase {(int)gate.To} has begun a run for the date since", now),
            Evidence<bool>.Known => GateMachine.Reclaimed(decision, owner, now, thresholds.ClaimFor),
            Evidence<bool>.Unknown unknown => throw new GateUndecidedException($"{decision.Key}: whether its trigger left cannot be told: {unknown.Why.Reason}"),
            var other => throw new InvalidOperationException($"No evidence is {other.GetType().Name}."),
        };
        if (!await ledger.WriteAsync(read, after, cancellationToken))
        {
            return (await ledger.ReadAsync(decision.Key, cancellationToken)).Decision!;
        }

        return after.State is GateState.Opening ? await PublishAsync(after, now, cancellationToken) : after;
    }
}
