using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Arrows;

/// <summary>Arrows run one way: functions → Monitoring.Google → Monitoring; scripts see all three; tests see everything.</summary>
internal static class ArrowRules
{
    private const string Domain = "shared/Monitoring/";
    private const string Google = "shared/Monitoring.Google/";
    private const string StandIns = "shared/stand-ins/";
    // A parser without input, output or state: to write it again would be worse than to take it.
    private const string CronExpressions = "NCrontab.Signed";
    private const string Simulator = "scripts/PipelineSimulator/";

    public static IEnumerable<string> Violations(ProjectFile project) =>
    [
        .. project.Projects.Where(target => !MayReference(project.Path, target))
            .Select(target => $"{project.Path} must not reference {target}"),
        .. When(
            project.Path.StartsWith(Domain, StringComparison.Ordinal) && project.Packages.Any(package => package != CronExpressions),
            $"{project.Path} takes {string.Join(", ", project.Packages)}; the domain takes no package"),
        .. When(
            project.IsExecutable && !MayRun(project.Path),
            $"{project.Path} is an executable; only functions and the operator's command line are"),
        .. When(
            project.Path.StartsWith("scripts/Ops/", StringComparison.Ordinal) && !project.IsExecutable,
            $"{project.Path} is no executable"),
    ];

    private static bool MayReference(string from, string to) => from switch
    {
        _ when Under(from, "tests/") => true,
        _ when Under(from, "functions/") => Under(to, Google),
        _ when Under(from, Domain) || Under(from, Simulator) => false,
        _ when Under(from, Google) => Under(to, Domain),
        _ when Under(from, StandIns) => Under(to, StandIns),
        _ when Under(from, "scripts/") => !Under(to, "tests/") && !Under(to, StandIns),
        _ => false,
    };

    private static bool MayRun(string path) => Under(path, "functions/") || Under(path, "scripts/Ops/") || Under(path, "tests/Benchmarks/");

    private static bool Under(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);
}
