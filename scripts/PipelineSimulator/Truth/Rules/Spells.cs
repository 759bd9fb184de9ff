namespace NbaPipeline.PipelineSimulator;

/// <summary>Turns a question that can be asked at any moment into the times in which its answer stands.</summary>
internal static class Spells
{
    /// <param name="alert">Whose rule it is.</param>
    /// <param name="cell">What it is about.</param>
    /// <param name="due">Before this moment nothing is asked.</param>
    /// <param name="moments">When the answer may change, in any order.</param>
    /// <param name="severityAt">The answer; null: nothing is wrong.</param>
    public static IEnumerable<Spell> Of(
        string alert, Cell cell, DateTimeOffset due, IEnumerable<DateTimeOffset> moments, Func<DateTimeOffset, Severity?> severityAt)
    {
        Spell? open = null;
        foreach (var at in moments.Where(at => at > due).Prepend(due).Distinct().Order())
        {
            var severity = severityAt(at);
            if (severity == open?.Severity)
            {
                continue;
            }

            if (open is not null)
            {
                yield return open with { To = at };
            }

            open = severity is { } held ? new(alert, cell, held, at, null, due) : null;
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
