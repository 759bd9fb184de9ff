using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A person's word on an incident. It has an author, a reason and an end, and holds no longer than the problem stays as he knew it.</summary>
/// <param name="Kind">What he said.</param>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="UpTo">The severity he knew; anything worse is told in spite of him.</param>
public sealed record OperatorMark(MarkKind Kind, string Author, string Reason, DateTimeOffset At, DateTimeOffset Until, Severity UpTo)
{
    /// <summary>The silence it follows from, and with which it ends; null for a word on this one incident.</summary>
    public string? Silence { get; init; }

    public bool Covers(Severity severity, DateTimeOffset now) => now < Until && severity <= UpTo;
}
