namespace NbaPipeline.Monitoring.Gates;

/// <summary>Asks for everything that one gate needs to know, for any number of dates in the same jobs.</summary>
public interface IGateQuestion
{
    Gate Gate { get; }

    /// <summary>The facts, in the order of the asks.</summary>
    Task<IReadOnlyList<GateFacts>> AskAsync(IReadOnlyList<GateAsk> asks, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken);
}
