using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>What a schema cannot say: order of dates, references that lead somewhere, one expectation a fault.</summary>
internal static class ScenarioCheck
{
    public static IEnumerable<string> Mistakes(Scenario scenario) =>
    [
        .. OfDates(scenario),
        .. Duplicates(scenario.Faults.Select(fault => fault.Id)).Select(id => $"$.faults: the id '{id}' is used more than once."),
        .. scenario.Faults.SelectMany((fault, index) => OfFault(scenario, fault, $"$.faults[{index}]")),
        .. OfExpectations(scenario),
        .. scenario.Quiet.SelectMany((rule, index) => OfQuiet(rule, $"$.quiet[{index}]")),
    ];

    private static IEnumerable<string> OfDates(Scenario scenario) =>
        scenario.From > scenario.To ? [$"$.from: {scenario.From:yyyy-MM-dd} lies after to, {scenario.To:yyyy-MM-dd}."] : [];

    private static IEnumerable<string> OfFault(Scenario scenario, Fault fault, string path)
    {
        if (!fault.Detectable && string.IsNullOrWhiteSpace(fault.Why))
        {
            yield return $"{path}.why: a fault that is not detectable says why.";
        }

        if (fault.From > fault.To)
        {
            yield return $"{path}.from: {fault.From:u} lies after to, {fault.To:u}.";
        }

        if (ClockWindow.Of(scenario) is var clock && !clock.Meets(fault))
        {
            yield return $"{path}: {Span(fault)} lies outside the time that is replayed, {clock.StartsAt:u} to {clock.EndsAt:u}.";
        }

        if (fault.Dates is { Days.Count: 0 })
        {
            yield return $"{path}.dates: holds no date; from may not lie after to.";
        }

        foreach (var date in fault.GameDates.Where(date => date < scenario.From || date > scenario.To))
        {
            yield return $"{path}: the game date {date:yyyy-MM-dd} lies outside {scenario.From:yyyy-MM-dd} to {scenario.To:yyyy-MM-dd}.";
        }

        if (fault.Table is { } table && !Tables.All.Contains(table) && !IsOurs(table))
        {
            yield return $"{path}.table: the pipeline writes no table '{table}'.";
        }

        foreach (var reference in fault.GameReferences)
        {
            if (OfReference(scenario, reference) is { } mistake)
            {
                yield return $"{path}: {mistake}";
            }
        }
    }

    // The functions keep tables of their own, which can be refused to them as any other.
    private static bool IsOurs(string table) =>
        table.StartsWith("nba_monitoring.", StringComparison.Ordinal) || table == "nba_orchestration.streaming_conflict_log";

    private static string Span(Fault fault) => string.Join(
        " to ", new[] { fault.From, fault.To ?? fault.Until }.OfType<DateTimeOffset>().Select(at => at.ToString("u", CultureInfo.InvariantCulture)));

    private static string? OfReference(Scenario scenario, string text) => GameReference.TryParse(text) switch
    {
        null => $"'{text}' is no game: write an NBA id of ten digits or YYYY-MM-DD:AWAY@HOME.",
        var reference when !SeasonPlan.GamesOf(scenario).Any(reference.Names) => $"the schedule has no game '{text}'.",
        _ => null,
    };

    private static IEnumerable<string> OfExpectations(Scenario scenario)
    {
        var known = scenario.Faults.Select(fault => fault.Id).ToHashSet(StringComparer.Ordinal);
        return scenario.Expect
            .SelectMany((expectation, index) => known.Contains(expectation.Fault)
                ? Array.Empty<string>()
                : [$"$.expect[{index}].fault: there is no fault '{expectation.Fault}'."])
            .Concat(Duplicates(scenario.Expect.Select(expectation => expectation.Fault))
                .Select(id => $"$.expect: the fault '{id}' has more than one expectation."));
    }

    private static IEnumerable<string> OfQuiet(QuietRule rule, string path) =>
        rule.From > rule.To ? [$"{path}.from: {rule.From:u} lies after to, {rule.To:u}."] : [];

    private static IEnumerable<string> Duplicates(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
