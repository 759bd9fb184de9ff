using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Holds the functions that a scenario names to those that there are: a misspelled one would be expected in vain, and nobody would know why.</summary>
public static class ScenarioFunctions
{
    /// <param name="scenario">What names functions.</param>
    /// <param name="existing">The names of all functions that exist, whether or not they take part.</param>
    /// <exception cref="ScenarioException">It names one that neither exists nor is planned, or calls one pending that exists.</exception>
    public static void Check(Scenario scenario, IReadOnlyCollection<string> existing)
    {
        var mistakes = Named(scenario)
            .Where(named => !existing.Contains(named.Function) && !PlannedFunctions.Names.Contains(named.Function))
            .Select(named => $"{named.Path}: there is no function '{named.Function}', and none of that name is planned.")
            .Concat(scenario.Pending.Index()
                .Where(pending => existing.Contains(pending.Item))
                .Select(pending => $"$.pending[{pending.Index}]: {pending.Item} exists by now, so it is not pending; pending may only shrink."))
            .ToList();
        if (mistakes.Count > 0)
        {
            throw new ScenarioException(mistakes);
        }
    }

    private static IEnumerable<(string Path, string Function)> Named(Scenario scenario) =>
    [
        .. scenario.Pending.Select((function, index) => ($"$.pending[{index}]", function)),
        .. scenario.Expect.SelectMany((expectation, index) =>
            expectation.DetectedBy.Select((function, place) => ($"$.expect[{index}].detected_by[{place}]", function))),
        .. scenario.Faults.Index().Where(fault => fault.Item.Function is not null).Select(fault => ($"$.faults[{fault.Index}].function", fault.Item.Function!)),
    ];
}
