using System.Text.Json.Nodes;
using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary>A plan, its progress and the lights for people: tables where there is a terminal, elsewhere a line each.</summary>
internal sealed class BackfillPrinter(TextWriter output, IAnsiConsole? terminal)
{
    public void Plan(BackfillAnswer answer)
    {
        if (terminal is null)
        {
            Lines(answer, "lines");
        }
        else
        {
            Table(answer, "lines");
        }

        foreach (var version in answer.Items("versions").Where(version => version["revision"] is not null))
        {
            output.WriteLine($"{version["service"]} runs {version["revision"]}{(version["since"] is { } since ? $" of {since}" : "")}");
        }

        Notes(answer);
        output.WriteLine($"Plan {answer.Plan}: {answer.Body["summary"]}; {answer.Calls} calls to the pipeline");
    }

    public void Progress(BackfillAnswer answer) => output.WriteLine($"{answer.Body["now"]}: {answer.Body["summary"]}");

    public void End(BackfillAnswer answer)
    {
        if (terminal is null)
        {
            Lines(answer, "progress");
        }
        else
        {
            Table(answer, "progress");
        }

        Lights(answer);
        Notes(answer);
    }

    private void Notes(BackfillAnswer answer)
    {
        foreach (var note in answer.Items("notes").Concat(answer.Items("unknowns")))
        {
            output.WriteLine(note);
        }
    }

    private void Lines(BackfillAnswer answer, string what)
    {
        foreach (var line in answer.Items(what))
        {
            output.WriteLine($"{line["date"]} P{PhaseOf(line)} {line["state"]}{NamesOf(line)}: {line["why"]}");
        }
    }

    private void Table(BackfillAnswer answer, string what)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("date", "phase", "outputs", "state", "why");
        foreach (var line in answer.Items(what))
        {
            table.AddRow($"{line["date"]}", PhaseOf(line), Markup.Escape(NamesOf(line).Trim()), $"[{ColourOf($"{line["state"]}")}]{line["state"]}[/]", Markup.Escape($"{line["why"]}"));
        }

        terminal!.Write(table);
    }

    // Before and after, so that what was won is seen.
    private void Lights(BackfillAnswer answer)
    {
        var before = answer.Items("lights_before").ToDictionary(date => $"{date["date"]}", date => $"{date["light"]}");
        foreach (var date in answer.Items("lights"))
        {
            var lights = (date["lights"] as JsonObject ?? []).Select(light => $"P{light.Key[^1]}:{light.Value}");
            output.WriteLine($"{date["date"]}: {before.GetValueOrDefault($"{date["date"]}", "UNKNOWN")} before, {date["light"]} now; {string.Join(' ', lights)}");
        }
    }

    private static string NamesOf(JsonNode line) => line["outputs"] is JsonArray { Count: > 0 } outputs ? $" {string.Join(", ", outputs)}" : "";

    // The function says phases in words, as its reports do.
    private static string PhaseOf(JsonNode line) => Enum.TryParse<Monitoring.Pipeline.Phase>($"{line["phase"]}", out var phase) ? $"{(int)phase}" : $"{line["phase"]}";

    private static string ColourOf(string state) => state switch
    {
        "Created" or "Follows" or "Recovered" or "AlreadyComplete" => "green",
        "Harmed" or "Harmful" or "Failed" or "AttemptsUsedUp" or "OldVersion" or "Unknown" => "red",
        _ => "yellow",
    };
}
