using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Asks again what may have changed, and repeats the rest: at most a look a table, which costs nothing, and one job over the tables that
/// changed. What cannot be asked is unknown, whatever was remembered of it.
/// </summary>
public sealed class FigureEvidence(SmokeQueries smoke, TrendQueries trends, ITableVersions versions, SmokeRules rules, FigureThresholds thresholds)
{
    private const string Runs = "nba_reference.processor_run_history";

    public async Task<FigureSight> LookAsync(SmokeRequest request, FigureMemory known, CancellationToken cancellationToken)
    {
        var due = DueOf(request, known);
        var marks = await MarksAsync([.. due.Select(output => SmokeQueries.Tables[output]).Distinct()], cancellationToken);
        var changed = due.Where(output => IsChanged(known.Answers.GetValueOrDefault(output)?.Version, marks[SmokeQueries.Tables[output]])).ToList();
        var answers = changed.Count == 0 ? Nothing : await smoke.OnlyAsync(request, changed, cancellationToken);
        var (failures, counted) = await FailuresAsync(request, known, cancellationToken);
        var remembered = SmokeQueries.Tables.Keys
            .Select(output => (output, Answer: AnswerOf(output, known, answers, due.Contains(output) ? marks[SmokeQueries.Tables[output]] : null, request.Now)))
            .Where(one => one.Answer is not null)
            .ToDictionary(one => one.output, one => one.Answer!);
        return new FigureSight(known with { Answers = remembered, Failures = counted }, OutputsOf(remembered, answers), failures)
        {
            AskedAgain = [.. changed, .. counted != known.Failures ? [TrendFact.Failures] : Array.Empty<string>()],
            IsNews = due.Count > 0 || counted != known.Failures,
        };
    }

    private static Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>> Nothing => [];

    private List<string> DueOf(SmokeRequest request, FigureMemory known)
    {
        var night = known.Answers.Count == SmokeQueries.Tables.Count
            ? SmokeNights.Of(request, OutputsOf(known.Answers, Nothing), rules.Sources)?[0]
            : null;
        return [.. SmokeQueries.Tables.Keys.Where(output => known.Answers.GetValueOrDefault(output) is not { } answer
            || request.Now - answer.At >= FigurePatience.Of(output, night, rules, thresholds, request.Now))];
    }

    // A mark that cannot be looked up is no reason to believe that nothing changed.
    private async Task<IReadOnlyDictionary<string, string?>> MarksAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var marks = new Dictionary<string, string?>();
        foreach (var table in tables)
        {
            marks[table] = await MarkAsync(table, cancellationToken);
        }

        return marks;
    }

    private async Task<string?> MarkAsync(string table, CancellationToken cancellationToken)
    {
        try
        {
            return await versions.VersionOfAsync(table, cancellationToken);
        }
        catch (WarehouseException)
        {
            return null;
        }
    }

    private static bool IsChanged(string? known, string? mark) => mark is null || known != mark;

    private static FigureAnswer<SmokeFact>? AnswerOf(
        string output, FigureMemory known, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> answers, string? mark, DateTimeOffset now) =>
        (answers.GetValueOrDefault(output), known.Answers.GetValueOrDefault(output)) switch
        {
            (Evidence<IReadOnlyList<SmokeFact>>.Known answer, _) => new FigureAnswer<SmokeFact>(now, mark ?? "", answer.Value),
            (Evidence<IReadOnlyList<SmokeFact>>.Unknown, _) => null,
            (_, { } last) when mark is not null => last with { At = now },
            (_, var last) => last,
        };

    private static Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>> OutputsOf(
        IReadOnlyDictionary<string, FigureAnswer<SmokeFact>> remembered, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> answers) =>
        SmokeQueries.Tables.Keys.ToDictionary(output => output, output => remembered.TryGetValue(output, out var answer)
            ? new Evidence<IReadOnlyList<SmokeFact>>.Known(answer.Facts)
            : answers[output]);

    private async Task<(Evidence<IReadOnlyList<TrendFact>> Failures, FigureAnswer<TrendFact>? Counted)> FailuresAsync(
        SmokeRequest request, FigureMemory known, CancellationToken cancellationToken)
    {
        if (known.Failures is { } last && request.Now - last.At < thresholds.FailuresHold)
        {
            return (new Evidence<IReadOnlyList<TrendFact>>.Known(last.Facts), last);
        }

        var mark = await MarkAsync(Runs, cancellationToken);
        if (known.Failures is { } same && !IsChanged(same.Version, mark))
        {
            return (new Evidence<IReadOnlyList<TrendFact>>.Known(same.Facts), same with { At = request.Now });
        }

        var asked = await trends.FailuresAsync(request.From, request.To, request.AsOf, cancellationToken);
        return (asked, asked is Evidence<IReadOnlyList<TrendFact>>.Known answer ? new FigureAnswer<TrendFact>(request.Now, mark ?? "", answer.Value) : null);
    }
}
