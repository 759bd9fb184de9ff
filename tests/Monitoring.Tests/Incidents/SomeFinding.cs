using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Findings and verdicts by intention: seven of nine box scores, or four of nine where it is critical.</summary>
internal static class SomeFinding
{
    public const string Check = "box-score-completeness";
    public const string Function = "box-score-completeness-alert";

    public static DateTimeOffset Noon { get; } = Some.Eastern("2026-01-16 12:00");

    public static Finding Of(Severity severity, DateOnly? date = null, Phase phase = Phase.Raw, string entity = "bdl") => new()
    {
        Fingerprint = new Fingerprint(phase, entity, date ?? Some.Date),
        Severity = severity,
        What = entity == "bdl" ? "BDL box scores" : entity,
        HowBad = Held(severity).Of("games"),
        Observed = $"{Held(severity).Observed} games",
        Expected = "9 games due",
        Threshold = new BoxScoreThresholds().Tiers.Single(tier => tier.Severity == severity).ToString(),
        Since = Some.Eastern("2026-01-16 01:00"),
        Impact = severity is Severity.Critical
            ? "Users affected: no active source holds NYK@GSW, CHA@LAL; phases 3 to 6 run on the hole"
            : "Users not affected: second source complete (NBA.com gamebook)",
        Missing = severity is Severity.Critical ? ["NYK@GSW", "CHA@LAL"] : [],
        Details = ["NYK@GSW, tip 2026-01-15 22:00 ET (03:00 UTC)", "CHA@LAL, tip 2026-01-15 22:30 ET (03:30 UTC)"],
        Patterns = ["all missing games are late ones (tip at or after 22:00 ET): scraped before they ended"],
        Command = "curl -sS -X POST \"$PHASE1_SCRAPERS_URL/scrape\" -d '{\"scraper\":\"bdl_box_scores\",\"date\":\"2026-01-15\"}'",
    };

    public static Verdict Verdict(params Finding[] findings) =>
        new(Check, [new(Some.Date, Outcome.Failed, "7 of 9")]) { Findings = findings };

    public static Verdict Healthy(params Finding[] findings) =>
        new(Check, [new(Some.Date, Outcome.Passed, "9 of 9")]) { Healthy = [.. findings.Select(finding => finding.Fingerprint)] };

    /// <summary>A run that could not look at all.</summary>
    public static Verdict Blind(string cause = "warehouse") =>
        new(Check, [new(Some.Date, Outcome.NotEvaluated, "unknown")]) { Unknowns = [new BlindSpot("The schedule", new Blindness("it failed (backendError)", cause))] };

    private static Coverage Held(Severity severity) => new(severity is Severity.Critical ? 4 : 7, 9);
}
