using System.IO.Compression;

namespace NbaPipeline.Ops.Deployment;

/// <summary>
/// The source of one function as it is built in the cloud: its folder, the shared library with every manifest that it carries, and what builds them.
/// The same files make the same bytes, so that a function none of whose files changed is not deployed again.
/// </summary>
internal static class SourceArchive
{
    private const string Functions = "functions/";
    private const string Manifest = "/function.json";
    private const int RegularFile = 0b1_000_000_110_100_100;
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Roots = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", "infra/pipeline.json", "functions/Directory.Build.props"];

    /// <summary>Of all files of the repository, with slashes and in any order, those of one function.</summary>
    public static IReadOnlyList<string> FilesOf(string function, IEnumerable<string> files) =>
    [
        .. files.Where(file => IsPartOf(function, file) && !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static void Write(Stream to, string root, IReadOnlyList<string> files)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file, CompressionLevel.Optimal);
            (entry.LastWriteTime, entry.ExternalAttributes) = (Never, RegularFile << 16);
            using var content = entry.Open();
            content.Write(File.ReadAllBytes(Path.Combine(root, file)));
        }
    }

    private static bool IsPartOf(string function, string file) =>
        Roots.Contains(file)
        || file.StartsWith("shared/", StringComparison.Ordinal)
        || file.StartsWith($"{Functions}{function}/", StringComparison.Ordinal)
        || (file.StartsWith(Functions, StringComparison.Ordinal) && file.EndsWith(Manifest, StringComparison.Ordinal));
}
