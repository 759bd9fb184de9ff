namespace NbaPipeline.Monitoring.Gates;

/// <summary>Why a gate is asked, and as of when. One that is only rehearsed, or looks into the past, writes and publishes nothing.</summary>
/// <param name="By">Who asks: a message, the sweep.</param>
/// <param name="Now">The time of the run.</param>
public sealed record GateOccasion(string By, DateTimeOffset Now)
{
    public DateTimeOffset? AsOf { get; init; }

    public bool IsRehearsal { get; init; }

    public bool ChangesNothing => IsRehearsal || AsOf is not null;
}
