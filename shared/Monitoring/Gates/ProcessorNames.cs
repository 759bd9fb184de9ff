using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// One name for each processor, whatever a publisher calls it: by class, with an <c>Async</c> before it, by table, with its dataset. Names that
/// never met each other once kept a whole phase from ever being complete.
/// </summary>
public static class ProcessorNames
{
    private const string Asynchronous = "Async";
    private const string Suffix = "Processor";
    private const string FeatureStore = "ml_feature_store";

    public static string Normalise(string name)
    {
        var bare = name.Trim();
        bare = bare[(bare.LastIndexOf('.') + 1)..];
        bare = bare.StartsWith(Asynchronous, StringComparison.Ordinal) ? bare[Asynchronous.Length..] : bare;
        bare = bare.EndsWith(Suffix, StringComparison.Ordinal) ? bare[..^Suffix.Length] : bare;
        return SnakeCase(bare) is var snake && snake.StartsWith(FeatureStore, StringComparison.Ordinal) ? FeatureStore : snake;
    }

    /// <summary>Whether phases 3 or 4 have a processor of this name.</summary>
    public static bool IsKnown(string normalised) => ProcessorCatalogue.Find(normalised) is not null;

    // MLFeatureStore is two words and an abbreviation: a capital begins a word where a small letter stands before or after it.
    private static string SnakeCase(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && char.IsUpper(letter) && (char.IsLower(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]) && char.IsUpper(name[index - 1])))
            ? $"_{char.ToLowerInvariant(letter)}"
            : $"{char.ToLowerInvariant(letter)}"));
}
