namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a judge returns: everything the desk needs to tell, and nothing it has to decide.</summary>
public sealed record Verdict(string Check, IReadOnlyList<DateVerdict> Dates)
{
    /// <summary>Nothing can be judged without the schedule: absence means nothing where nothing is known to be due.</summary>
    public static Verdict WithoutSchedule(string check, IReadOnlyList<DateOnly> dates, Blindness why) =>
        new(check, [.. dates.Select(date => new DateVerdict(date, Outcome.NotEvaluated, "the schedule could not be read"))])
        {
            Unknowns = [new BlindSpot("The schedule", why)],
        };

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Fingerprints that were looked at and are fine: an open incident among them is over.</summary>
    public IReadOnlyList<Fingerprint> Healthy { get; init; } = [];

    /// <summary>Worth knowing, obliging nobody: called-off games, what could not be compared.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What could not be looked at, and why.</summary>
    public IReadOnlyList<BlindSpot> Unknowns { get; init; } = [];

    /// <summary>Who could or could not look: the check, unless several functions share it and see different parts.</summary>
    public string Looker { get => field ?? Check; init; }

    /// <summary>Nothing was looked at, because nothing had to be: whoever was blind is not known to see again.</summary>
    public bool IsIdle { get; init; }

    public Outcome Outcome => Unknowns.Count > 0
        ? Outcome.NotEvaluated
        : Dates.Count == 0 ? Outcome.NoGames : Dates.Max(date => date.Outcome);

    /// <summary>The worst severity found; null when nothing was.</summary>
    public Severity? Severity => Findings.Count == 0 ? null : Findings.Max(finding => finding.Severity);
}
