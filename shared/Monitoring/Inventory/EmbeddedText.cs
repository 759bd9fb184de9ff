using System.Reflection;

namespace NbaPipeline.Monitoring.Inventory;

/// <summary>Files that travel inside the library, because the domain reads no disk.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Library = typeof(EmbeddedText).Assembly;

    public static IEnumerable<string> NamesUnder(string folder) =>
        Library.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string Read(string name)
    {
        using var stream = Library.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the library.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
