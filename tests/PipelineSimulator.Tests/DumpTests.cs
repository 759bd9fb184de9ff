namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class DumpTests
{
    [Test, Explicit]
    public void Dump()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var world = new PipelineWorld(ScenarioLoader.Load(Environment.GetEnvironmentVariable("SCENARIO")!));
        using var file = new StreamWriter("/tmp/dump.txt");
        var rows = world.Rows().Count();
        file.WriteLine($"rows {rows} {clock.Elapsed.TotalSeconds}");
        var book = new RuleBook(world, new PipelineWorld(world.Scenario with { Faults = [] }));
        foreach (var spell in DateSet.Between(world.Scenario.From, world.Scenario.To).Days.SelectMany(book.On))
        {
            file.WriteLine($"{spell.Cell.GameDate:yyyy-MM-dd},{spell.Alert},phase{spell.Cell.Phase}/{spell.Cell.Entity},{spell.Severity},{spell.From:yyyy-MM-ddTHH:mm:ssZ},{spell.To:yyyy-MM-ddTHH:mm:ssZ}");
        }

        file.WriteLine($"spells {clock.Elapsed.TotalSeconds}");
        foreach (var truth in world.Faults)
        {
            file.WriteLine($"{truth.Fault.Id}: {string.Join(' ', truth.Cells.Select(c => $"{c.Phase}/{c.Entity}/{c.GameDate:dd}"))} | {string.Join(' ', truth.Downstream.Select(c => $"{c.Cell.Phase}/{c.Cell.Entity}/{c.Cell.GameDate:dd}"))} start {truth.StartsAt:dd HH:mm} end {truth.EndsAt:dd HH:mm} due {truth.DataDueAt:dd HH:mm} obs {truth.ObservableAt:dd HH:mm} warn {truth.WarningAt:dd HH:mm} crit {truth.CriticalAt:dd HH:mm}");
        }

        file.WriteLine($"faults {clock.Elapsed.TotalSeconds}");
    }
}
