using System.Globalization;
using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// The processor that a record means by its class, under the name that its own alert uses, so that what both see is one incident.
/// </summary>
internal readonly partial record struct RecordedProcessor(Phase Phase, string Entity)
{
    private const string Suffix = "Processor";

    public static RecordedProcessor Of(WorkflowFact fact) => Of(fact.Name, fact.Detail);

    /// <param name="recorded">The name in the record.</param>
    /// <param name="phaseText">Where the record names the phase, by its digit.</param>
    public static RecordedProcessor Of(string? recorded, string? phaseText) => (recorded, Catalogued(recorded)) switch
    {
        (_, { } known) => new(known.Phase, known.Name),
        ("PredictionCoordinator", _) => new(Phase.Predictions, "predictions"),
        ("PredictionAccuracyProcessor", _) => new(Phase.Grading, "grading"),
        ("BdlPlayerBoxScoresProcessor" or "BdlBoxscoresProcessor", _) => new(Phase.Raw, SourceRegistry.BallDontLie.Name),
        var (name, _) => new(PhaseOf(phaseText), SnakeCase(name ?? "")),
    };

    private static Processor? Catalogued(string? name) => ProcessorCatalogue.All.FirstOrDefault(processor =>
        processor.Name == name || ProcessorClass.Of(processor.Name, processor.Phase) == name);

    private static Phase PhaseOf(string? text) => text?.LastOrDefault(char.IsAsciiDigit) is { } digit and not '\0'
        && Enum.IsDefined((Phase)(digit - '0'))
            ? (Phase)(digit - '0')
            : Phase.Scrape;

    private static string SnakeCase(string name)
    {
        var stem = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        var words = WordStart().Replace(stem, "_$0").ToLower(CultureInfo.InvariantCulture);
        return Forbidden().Replace(words, "_").Trim('_') is { Length: > 0 } entity ? entity : "unnamed";
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex("[^a-z0-9_.-]+")]
    private static partial Regex Forbidden();
}
