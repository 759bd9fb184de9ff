using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Scripts;

/// <summary>What every verb under scripts/ has in common: short, strict, and ready to say how it is used.</summary>
internal static class ScriptRules
{
    private const int MostLines = 60;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static IEnumerable<string> Violations(string path)
    {
        var (name, lines) = (Path.GetFileName(path), File.ReadAllLines(path));
        return
        [
            .. Unless((File.GetUnixFileMode(path) & Executable) == Executable, $"scripts/{name} is not executable"),
            .. Unless(lines.FirstOrDefault() == "#!/usr/bin/env bash", $"scripts/{name} is not run by bash"),
            .. Unless(lines.Contains("set -euo pipefail"), $"scripts/{name} goes on after a failure"),
            .. Unless(IsUsage(lines.ElementAtOrDefault(1), name), $"scripts/{name} does not say in line 2 how it is used"),
            .. When(lines.Length > MostLines, $"scripts/{name} has {lines.Length} lines; {MostLines} are the most"),
        ];
    }

    private static bool IsUsage(string? line, string name) =>
        line == $"# usage: scripts/{name}" || line?.StartsWith($"# usage: scripts/{name} ", StringComparison.Ordinal) == true;
}
