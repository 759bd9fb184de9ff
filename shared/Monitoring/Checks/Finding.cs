using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// One thing that is wrong: what, how much, by which threshold, and what to type next. Two findings with one
/// fingerprint are the same problem, whoever saw it and whenever.
/// </summary>
public sealed record Finding
{
    public required Fingerprint Fingerprint { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What is wrong, as people call it: "BDL box scores". The same for every date.</summary>
    public required string What { get; init; }

    /// <summary>How bad it is on this date: "4 of 6 games (67 %)".</summary>
    public required string HowBad { get; init; }

    public required string Observed { get; init; }

    public required string Expected { get; init; }

    /// <summary>The rule that fired, in words with its numbers.</summary>
    public required string Threshold { get; init; }

    /// <summary>Since when it has been due, for "since" in the message.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Does what users see suffer? In words.</summary>
    public required string Impact { get; init; }

    /// <summary>
    /// The games that nobody downstream can have either, as <c>MEM@ORL</c>: a finding of a later phase is explained by this
    /// one where it misses no other. Empty where another source or table makes up for what is missing.
    /// </summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>
    /// The phase for which nothing is started while this lasts: what is first seen wrong in it since then, of the same game date
    /// or a later one, is explained by this whatever is missing there. Null: whatever is missing says so itself.
    /// </summary>
    public Phase? Stops { get; init; }

    /// <summary>What exactly: the games, one a line.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Named diagnoses, such as "all missing games are late ones".</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>A command that exists and repairs exactly this.</summary>
    public string? Command { get; init; }

    /// <summary>What a gate holds back because of it, until when; null: nothing waits.</summary>
    public string? Holds { get; init; }

    /// <summary>The days behind it, to be drawn; null where there is nothing to draw. A report answers it as SVG.</summary>
    public BarChart? Chart { get; init; }

    /// <summary>Set while rows are still arriving: the finding is reported, not sent, and asked again at this time.</summary>
    public DateTimeOffset? ProvisionalUntil { get; init; }

    /// <summary>Not that something is wrong, but that nobody can tell whether it is.</summary>
    public bool IsBlind { get; init; }

    public DateOnly GameDate => Fingerprint.GameDate;

    public string Subject => $"{What}: {HowBad}";

    /// <summary>True when a reader would see no difference.</summary>
    public bool SaysTheSameAs(Finding other) => ReferenceEquals(this, other) || (
        Details.SequenceEqual(other.Details) && Patterns.SequenceEqual(other.Patterns) && HasTheSameHeadlineAs(other)
        && this == other with { Details = Details, Patterns = Patterns, Missing = Missing });

    /// <summary>True when a reader would do the same: how bad it is, what is missing and what to type stand in both.</summary>
    public bool HasTheSameHeadlineAs(Finding other) =>
        Severity == other.Severity && HowBad == other.HowBad && Command == other.Command && Missing.SequenceEqual(other.Missing);
}
