namespace NbaPipeline.LocalCloud.Functions;

/// <summary>The README's table of functions, made from the manifests, so that it says what is deployed.</summary>
public static class FunctionTable
{
    private const string Header = "| function | trigger | asks | fires when | channels |\n|---|---|---|---|---|\n";

    public static string Markdown(IReadOnlyList<FunctionFolder> catalogue) => Header + string.Concat(catalogue.Select(Row));

    private static string Row(FunctionFolder folder)
    {
        var manifest = folder.Manifest;
        string[] cells =
        [
            $"[{manifest.Name}](functions/{folder.Name}/README.md)",
            TriggerOf(manifest),
            Cell(manifest.Asks),
            Cell(manifest.Fires),
            string.Join(", ", manifest.Channels),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string TriggerOf(FunctionManifest manifest)
    {
        IReadOnlyList<string> triggers =
        [
            .. manifest.Trigger.Topic is { } topic ? [$"topic `{topic}`"] : Array.Empty<string>(),
            .. manifest.Schedules.Select(schedule => $"`{schedule.Cron}` {schedule.Zone}"),
        ];
        return triggers.Count == 0 ? "on demand" : string.Join("<br>", triggers);
    }

    // A bar would open a new cell, a line break a new row.
    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
