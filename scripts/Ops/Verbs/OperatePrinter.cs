using System.Text.Json.Nodes;
using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary>What became of an order in a sentence, or what there is to act on in tables.</summary>
internal static class OperatePrinter
{
    public static void Print(FunctionAnswer answer, TextWriter output)
    {
        output.WriteLine(answer.Sentence);
        foreach (var note in answer.Items("notes"))
        {
            output.WriteLine($"  {note}");
        }

        if (answer.Body["open"] is { } open)
        {
            PrintOpen(open, output);
        }
    }

    private static void PrintOpen(JsonNode open, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        Table(console, open["problems"], ["incident", "severity", "state", "opened_at", "what"], ["incident", "severity", "state", "opened", "what"]);
        Table(console, open["silences"], ["id", "author", "until", "reason"], ["silence", "author", "until", "reason"]);
        Table(console, open["overrides"], ["key", "author", "until", "reason"], ["override", "author", "until", "reason"]);
        output.WriteLine($"halt/state: {open["halt"]?.ToJsonString() ?? "missing: nobody knows whether the pipeline is halted"}");
        output.WriteLine($"halt/recovery: {open["repairs"]?.ToJsonString() ?? "nothing is switched off"}");
        Table(console, open["audit"], ["at", "action", "subject", "author", "state", "reason"], ["at", "order", "subject", "author", "state", "reason"]);
    }

    private static void Table(IAnsiConsole console, JsonNode? rows, string[] fields, string[] titles)
    {
        if (rows is not JsonArray { Count: > 0 } list)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in titles)
        {
            table.AddColumn(title);
        }

        foreach (var row in list)
        {
            table.AddRow([.. fields.Select(field => Markup.Escape(TextOf(row![field])))]);
        }

        console.Write(table);
    }

    private static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonObject key => string.Join(' ', key.Select(field => field.Value?.ToString())),
        _ => value.ToString(),
    };
}
