using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Grades of any number of dates that end with one: lights in one query, and for the newest of them what every check says.</summary>
public sealed class QualityEvidence(SmokeRound smoke, SmokeRules rules, CoverageChecks checks, ReportThresholds limits)
{
    /// <param name="last">The newest date.</param>
    /// <param name="days">How many in all.</param>
    /// <param name="examined">How many of the newest the checks are asked about too: of older ones the lights are enough.</param>
    /// <param name="request">When it is looked, and as of when.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<QualitySight> ForAsync(DateOnly last, int days, int examined, CheckRequest request, CancellationToken cancellationToken)
    {
        var (sights, unknowns) = await smoke.LookAsync(new SmokeRequest(last.AddDays(1 - days), last, request.Now, request.AsOf), cancellationToken);
        IReadOnlyList<DateOnly> newest = [.. Enumerable.Range(0, examined).Select(back => last.AddDays(-back)).Order()];
        var verdicts = examined == 0 ? [] : await checks.EvaluateAsync(request with { Dates = newest }, cancellationToken);
        IReadOnlyList<string> blind = [.. verdicts.SelectMany(verdict => verdict.Unknowns).Select(unknown => unknown.ToString()).Distinct()];
        var grades = sights.Select(sight => GradeOf(sight, newest.Contains(sight.Date.Date) ? verdicts : [], newest.Contains(sight.Date.Date) ? blind : [], request.Now));
        return new(sights, [.. grades], [.. unknowns.Select(unknown => unknown.ToString()).Concat(blind).Distinct()])
        {
            CouldLook = sights.Any(sight => sight.Night is not null),
        };
    }

    private DayGrade GradeOf(SmokeSight sight, IReadOnlyList<Verdict> verdicts, IReadOnlyList<string> blind, DateTimeOffset now)
    {
        var facts = new DayFacts(
            sight.Date.Date,
            [ScrapeLight.Of(sight, rules, now), .. sight.Date.Phases],
            [.. verdicts.SelectMany(verdict => verdict.Findings).Where(finding => finding.GameDate == sight.Date.Date)],
            sight.Night?.Slate.HasGames is false ? [] : blind);
        return GradeJudge.Judge(facts, now >= rules.Grading.DueAt(sight.Date.Date), limits);
    }
}
