using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>Incidents by intention: box scores missing on the 15th, unless a test says otherwise.</summary>
internal static class SomeIncident
{
    public static DateTimeOffset Noon { get; } = Some.Eastern("2026-01-16 12:00");

    public static Incident Open(Severity severity, params IncidentPart[] others) => Of(IncidentState.Open, severity, [Part(Some.Date, severity), .. others]);

    public static Incident Resolved(Severity worst) => Of(IncidentState.Resolved, worst, [Over(Some.Date, worst)]) with { ClosedAt = Noon.AddMinutes(30) };

    public static IncidentPart Part(DateOnly date, Severity severity) =>
        new(date, Noon, [new Sighting("box-score-completeness", "box-score-completeness-alert", FindingOf(date, severity))]);

    public static IncidentPart Over(DateOnly date, Severity severity) => Part(date, severity) with { ClosedAt = Noon.AddMinutes(30) };

    public static Told Knowing(Severity worst, MessageHandle? message = null) => new()
    {
        Version = 1,
        Worst = worst,
        Announced = new Headline(IncidentState.Open, worst, new Dictionary<DateOnly, Severity> { [Some.Date] = worst }),
        Dates = new Dictionary<DateOnly, Severity> { [Some.Date] = worst },
        Message = message,
    };

    public static Incident Telling(this Incident incident, string channel, Told told) =>
        incident with { Version = 2, Told = new Dictionary<string, Told> { [channel] = told } };

    private static Incident Of(IncidentState state, Severity severity, IReadOnlyList<IncidentPart> parts) => new()
    {
        Id = "phase2/bdl/2026-01-15#1",
        OpenedAt = Noon,
        ChangedAt = Noon.AddMinutes(30),
        State = state,
        Severity = severity,
        Worst = severity,
        Parts = [.. parts.OrderBy(part => part.GameDate)],
        IsConfirmed = true,
        Version = 1,
    };

    private static Finding FindingOf(DateOnly date, Severity severity) => new()
    {
        Fingerprint = new Fingerprint(Phase.Raw, "bdl", date),
        Severity = severity,
        What = "BDL box scores",
        HowBad = "7 of 9 games (78 %)",
        Observed = "7 games",
        Expected = "9 games due",
        Threshold = "below 90 % at 12 h: Warning",
        Since = Some.Eastern("2026-01-16 01:00"),
        Impact = "Users not affected: second source complete (NBA.com gamebook)",
        Details = ["NYK@GSW, tip 2026-01-15 22:00 ET (03:00 UTC)", "CHA@LAL, tip 2026-01-15 22:30 ET (03:30 UTC)"],
        Command = "curl -sS -X POST \"$PHASE1_SCRAPERS_URL/scrape\" -d '{\"date\":\"2026-01-15\"}'",
    };
}
