using NbaPipeline.Monitoring.Deployments;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says how things of the cloud differ from what is declared of them, what that costs, and what to type about each.</summary>
internal sealed class DriftedWords(AuditMoment moment)
{
    private const int MostQuoted = 3;

    public Finding Of(DriftedThing thing) => new()
    {
        Fingerprint = moment.FingerprintOf(thing.Entity),
        Severity = thing.Severity,
        What = What(thing),
        HowBad = HowBad(thing),
        Observed = Quoted(thing, drift => drift.Observed),
        Expected = Quoted(thing, drift => drift.Expected),
        Threshold = thing.IsProvenElsewhere
            ? "Warning when a job or what it calls is not as declared; scheduler-target-alert says what its target answers, and how bad that is"
            : "Critical when something other than a job is missing or its newest revision does not serve; Warning for every other difference",
        Since = moment.SinceOf(thing.Entity),
        Impact = Impact(thing.Worst.Class),
        Details = [.. thing.Drifts.Select(drift => drift.ToString())],
        Command = string.Join('\n', thing.Drifts.Select(drift => drift.Command).Distinct()),
    };

    public static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string What(DriftedThing thing) => (thing.Count, thing.IsProvenElsewhere) switch
    {
        (1, _) => $"{Capital(thing.Worst.Kind)} {thing.Worst.Name}",
        (_, true) when thing.Entity != DriftWords.All => $"Scheduler target {thing.Entity}",
        _ => $"{Capital(thing.Worst.Kind)}s",
    };

    private static string HowBad(DriftedThing thing) => thing.Count == 1
        ? string.Join(", ", thing.Drifts.Select(Word).Distinct())
        : $"{thing.Count} things unlike their declaration";

    private static string Quoted(DriftedThing thing, Func<DeploymentDrift, string> part) =>
        string.Join("; ", thing.Drifts.Select(part).Distinct().Take(MostQuoted));

    private static string Word(DeploymentDrift drift) => drift.Class switch
    {
        DriftClass.Missing => "missing",
        DriftClass.Extra => "declared nowhere",
        DriftClass.Paused => drift.Observed,
        DriftClass.WrongTarget => "wrong target",
        DriftClass.WrongSchedule => "wrong times",
        DriftClass.WrongIdentity => "wrong identity",
        DriftClass.FailedRevision => "its newest revision does not serve",
        _ => "never succeeded",
    };

    private static string Impact(DriftClass worst) => worst switch
    {
        DriftClass.Missing => "What it does is done by nobody",
        DriftClass.Extra => "It acts, costs and answers, and nobody looks after it",
        DriftClass.Paused => "What it starts does not happen, or happens though it was to stop",
        DriftClass.WrongTarget => "It starts, reads or pushes to something else than was meant",
        DriftClass.WrongSchedule => "It runs at other times than the work before it",
        DriftClass.WrongIdentity => "It has too many rights, or is refused where it has to work",
        DriftClass.FailedRevision => "An older version may be what runs, or none",
        _ => "It may never have worked",
    };
}
