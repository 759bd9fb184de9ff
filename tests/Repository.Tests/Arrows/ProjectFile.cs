using System.Xml.Linq;

namespace NbaPipeline.Repository.Tests.Arrows;

/// <summary>A project or props file as written: what it points at, with paths made relative to the repository.</summary>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, bool IsExecutable)
{
    private const string Here = "$(MSBuildThisFileDirectory)";

    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    public static ProjectFile Parse(string path, string xml)
    {
        var document = XDocument.Parse(xml);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return new ProjectFile(
            path,
            [.. Includes(document, "ProjectReference").Select(include => Resolve(folder, include))],
            [.. Includes(document, "PackageReference"), .. Includes(document, "GooglePackage"), .. Includes(document, "FrameworkReference")],
            document.Descendants("OutputType").Any(output => output.Value != "Library"));
    }

    private static IEnumerable<string> Includes(XDocument document, string item) =>
        document.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>().SelectMany(value => value.Split(';'));

    private static string Resolve(string folder, string include)
    {
        var parts = new Stack<string>();
        foreach (var part in $"{folder}{include.Replace(Here, "", StringComparison.Ordinal)}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
            {
                parts.Push(part);
            }
            else
            {
                parts.Pop();
            }
        }

        return string.Join('/', parts.Reverse());
    }
}
