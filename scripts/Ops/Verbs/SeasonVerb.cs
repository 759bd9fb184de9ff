using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops season</c>: writes the season of healthy data that other verbs take their rows from, unless it is there already.</summary>
internal static class SeasonVerb
{
    /// <summary>Where it lies: beside what builds leave, not in the repository.</summary>
    public static string File { get; } = Path.Combine(Checkout.Root, "artifacts", "season-2025-26.zip");

    public static Command Command()
    {
        var command = new Command("season", "Prepares the season file of healthy data (2025-10-21 to 2026-04-12); scripts/setup calls it. Exit 0: prepared.");
        command.SetAction(parsed =>
        {
            var says = parsed.InvocationConfiguration.Output;
            says.WriteLine(IsCurrent ? $"{File} is up to date." : $"{File}: {Write():N0} rows.");
            return 0;
        });
        return command;
    }

    /// <summary>A simulator that was built from other sources makes another season.</summary>
    private static string Stamp { get; } = $"{typeof(HealthySeason).Module.ModuleVersionId}";

    private static bool IsCurrent => SeasonFile.StampOf(File) == Stamp;

    /// <summary>Writes it where it is missing or another simulator's.</summary>
    public static void Prepare()
    {
        if (!IsCurrent)
        {
            Write();
        }
    }

    private static long Write()
    {
        var season = new HealthySeason();
        return SeasonFile.Write(File, Stamp, season.Dates.SelectMany(date => HealthySeason.Tables.Select(table =>
            (table, date, (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[.. season.Rows(table, date).Select(row => row.Values)]))));
    }
}
