using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// The class by which a service knows a processor. A name that a service does not know is dropped without a word and the run is "completed", so
/// an unknown name is refused here.
/// </summary>
public static class ProcessorClass
{
    private const string FeatureStore = "MLFeatureStoreProcessor";

    /// <param name="name">Full name or abbreviation.</param>
    /// <param name="phase">The phase whose service is asked.</param>
    /// <exception cref="ArgumentException">The phase has no such processor.</exception>
    public static string Of(string name, Phase phase) => ProcessorCatalogue.Find(name) switch
    {
        { } processor when processor.Phase == phase => processor.Abbreviation == "MLFS" ? FeatureStore : Pascal(processor.Name),
        _ => throw new ArgumentException($"Phase {(int)phase} has no processor '{name}'.", nameof(name)),
    };

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..])) + "Processor";
}
