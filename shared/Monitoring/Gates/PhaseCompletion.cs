using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>What a publisher says that it has done, in the pipeline's common envelope. It is a claim: which date to look at, never what is there.</summary>
/// <param name="Processor">Normalised.</param>
/// <param name="GameDate">The date that it worked on.</param>
public sealed record PhaseCompletion(string Processor, DateOnly GameDate)
{
    /// <summary>The mode that the message names; null: it leaves that to its date.</summary>
    public PhaseMode? Mode { get; init; }

    public string Status { get; init; } = "success";

    /// <summary>What a batch says of itself, in percent, under either of its two names; null: it says nothing.</summary>
    public double? SaidCompletion { get; init; }

    /// <summary>False: the reason why nobody can read it.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out PhaseCompletion? completion, [NotNullWhen(false)] out string? problem)
    {
        (completion, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(json))
        {
            problem = "it is empty";
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            (completion, problem) = Read(document.RootElement);
        }
        catch (JsonException)
        {
            problem = "it is no JSON";
        }

        return completion is not null;
    }

    /// <summary>For the record of a decision: who asked, and what it claims.</summary>
    public string Describe(string messageId) => string.Create(
        CultureInfo.InvariantCulture,
        $"message {messageId} of {Processor}{(Status == "success" ? "" : $", {Status}")}{(SaidCompletion is { } said ? $", which says {said:0.#} %" : "")}");

    private static (PhaseCompletion? Completion, string? Problem) Read(JsonElement root) => root.ValueKind is not JsonValueKind.Object
        ? (null, "it is no object")
        : (Text(root, "processor_name"), Text(root, "game_date")) switch
        {
            (null or "", _) => (null, "it names no processor_name"),
            (_, null or "") => (null, "it names no game_date"),
            ({ } name, { } date) when DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                (Of(root, name, day), null),
            (_, var date) => (null, $"its game_date is no date such as 2026-01-16: {Short(date!)}"),
        };

    private static PhaseCompletion Of(JsonElement root, string name, DateOnly day)
    {
        var metadata = root.TryGetProperty("metadata", out var inner) && inner.ValueKind is JsonValueKind.Object ? inner : root;
        return new(ProcessorNames.Normalise(name), day)
        {
            Mode = PhaseModes.Find(Text(root, "mode") ?? Text(metadata, "mode")) ?? (IsSet(root) || IsSet(metadata) ? PhaseMode.Backfill : null),
            Status = Text(root, "status") ?? "success",
            SaidCompletion = Number(metadata, "completion_percentage") ?? Number(metadata, "completion_pct"),
        };
    }

    private static bool IsSet(JsonElement element) => element.TryGetProperty("backfill_mode", out var value) && value.ValueKind is JsonValueKind.True;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
