namespace NbaPipeline.Repository.Tests;

/// <summary>The repository as it lies on disk, without what <c>.gitignore</c> leaves out. Paths are relative, with slashes.</summary>
internal static class Checkout
{
    public static string Root => LocalCloud.Checkout.Root;

    public static IReadOnlyList<string> Files { get; } = [.. FilesUnder(Root, IgnoredFolders()).Order(StringComparer.Ordinal)];

    /// <summary>The C# we write for ourselves; the stand-ins take their shapes from the packages they stand in for.</summary>
    public static IReadOnlyList<string> Code { get; } =
        [.. Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.StartsWith("shared/stand-ins/", StringComparison.Ordinal))];

    /// <summary>Every folder under functions/, with or without a manifest: a forgotten one must be seen too.</summary>
    public static IReadOnlyList<string> Functions { get; } =
        [.. Directory.GetDirectories(PathOf("functions")).Select(folder => Path.GetFileName(folder)).Where(HoldsFiles).Order(StringComparer.Ordinal)];

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    private static bool HoldsFiles(string function) =>
        Files.Any(file => file.StartsWith($"functions/{function}/", StringComparison.Ordinal));

    private static HashSet<string> IgnoredFolders() =>
        [".git", .. File.ReadLines(PathOf(".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/'))];

    private static IEnumerable<string> FilesUnder(string folder, HashSet<string> ignored) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file) != ".git")
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')),
        .. Directory.EnumerateDirectories(folder)
            .Where(inner => !ignored.Contains(Path.GetFileName(inner)) && new DirectoryInfo(inner).LinkTarget is null)
            .SelectMany(inner => FilesUnder(inner, ignored)),
    ];
}
