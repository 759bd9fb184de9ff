using NbaPipeline.Monitoring.Callers;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>An order and who gives it; without an order, a look at what could be ordered.</summary>
public sealed record OperatorRequest(DateTimeOffset Now)
{
    public OperatorOrder? Order { get; init; }

    public string? Reason { get; init; }

    /// <summary>Writes and sends nothing, and says what it would do; for that nobody has to vouch.</summary>
    public bool DryRun { get; init; }

    public CallerVerdict? Caller { get; init; }

    public bool ChangesSomething => Order is not null && !DryRun;
}
