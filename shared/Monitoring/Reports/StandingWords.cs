using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What is open and held quiet, in few lines or in all. Pure.</summary>
internal static class StandingWords
{
    private const int MostOpen = 3;

    public static IEnumerable<string> Short(Standing standing)
    {
        if (standing.Halt is { } halt)
        {
            yield return $"⛔ {halt}";
        }

        var open = standing.Told;
        yield return open.Count == 0 ? "no problem is open" : $"{Count(open.Count, "problem")} open, {open.Count(incident => incident.Severity is Severity.Critical)} Critical";
        foreach (var incident in open.Take(MostOpen))
        {
            yield return $"• {AlertTitles.Of(incident)}";
        }

        if (open.Count > MostOpen)
        {
            yield return $"• and {open.Count - MostOpen} more";
        }

        if (standing.Silences.Count + standing.Overrides.Count > 0)
        {
            yield return $"{Count(standing.Silences.Count, "silence")} and {Count(standing.Overrides.Count, "override")} in force";
        }
    }

    public static IEnumerable<string> Open(Standing standing) =>
        standing.Told.Select(incident => $"{AlertTitles.Of(incident)}; open since {TimeText.Both(incident.OpenedAt)}; `{incident.Id}`");

    public static IEnumerable<string> Quiet(Standing standing) => [.. standing.Silences.Select(Of), .. standing.Overrides.Select(Of), .. standing.Halt is { } halt ? [halt] : Array.Empty<string>()];

    private static string Of(Silence silence) =>
        $"silence of {(silence.Phase is { } phase ? $"phase {(int)phase}" : "all phases")}{(silence.Entity is { } entity ? $", {entity}" : "")} by {silence.Author} until {TimeText.Both(silence.Until)}: {silence.Reason}";

    private static string Of(GateOverride given) => $"override of {given.Key} by {given.Author} until {TimeText.Both(given.Until)}: {given.Reason}";

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
