namespace NbaPipeline.Repository.Tests.Functions;

/// <summary>What a function folder consists of: four files, of which the project is one line and the class fits a screen or two.</summary>
internal static class FolderRules
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk" />""";
    private const int FewestLines = 15;
    private const int MostLines = 120;

    public static IEnumerable<string> Violations(string folder)
    {
        var name = Path.GetFileName(folder);
        string[] expected = [$"{name}.cs", $"{name}.csproj", "README.md", "function.json"];
        var found = Found(folder);
        return
        [
            .. expected.Except(found).Select(file => $"functions/{name} lacks {file}"),
            .. found.Except(expected).Select(file => $"functions/{name}/{file} does not belong into a function folder"),
            .. InProject(folder, name),
            .. InClass(folder, name),
        ];
    }

    // Build output can lie in a folder that was once built without the root's settings.
    private static string[] Found(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)),
    ];

    private static IEnumerable<string> InProject(string folder, string name)
    {
        var project = Path.Combine(folder, $"{name}.csproj");
        return File.Exists(project) && File.ReadAllText(project).Trim() != Project
            ? [$"functions/{name}/{name}.csproj is not the one line {Project}"]
            : [];
    }

    private static IEnumerable<string> InClass(string folder, string name)
    {
        var file = Path.Combine(folder, $"{name}.cs");
        var lines = File.Exists(file) ? File.ReadLines(file).Count() : FewestLines;
        return lines is < FewestLines or > MostLines
            ? [$"functions/{name}/{name}.cs has {lines} lines; a function has {FewestLines} to {MostLines}"]
            : [];
    }
}
