using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// Who may stop repairs: the pipeline's own halt flag, and a switch a kind of repair (<c>halt/recovery</c>: <c>{"stopped":["scrape"]}</c>, or
/// <c>"all"</c>). A halt flag that is not there is not "not halted".
/// </summary>
public sealed class RecoveryBrake(IDocumentStore documents)
{
    private const string All = "all";

    /// <summary>Why nothing may be done at all; null: something may.</summary>
    public async Task<string?> WhyHaltedAsync(CancellationToken cancellationToken) =>
        await documents.GetAsync("halt/state", cancellationToken) switch
        {
            null => "halt/state is missing: nobody knows whether the pipeline is halted, so nothing is done",
            var document when IsRunning(document.Json) => (await StoppedAsync(cancellationToken)).Contains(All) ? "halt/recovery stops all repairs" : null,
            _ => "the pipeline is halted, so nothing is repaired",
        };

    /// <summary>The kinds of repair that somebody switched off.</summary>
    public async Task<IReadOnlyList<string>> StoppedAsync(CancellationToken cancellationToken)
    {
        if (await documents.GetAsync("halt/recovery", cancellationToken) is not { } document)
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<Switch>(document.Json, DocumentJson.Options)?.Stopped ?? [All];
        }
        catch (JsonException)
        {
            return [All];
        }
    }

    private static bool IsRunning(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("halted", out var halted) && halted.ValueKind is JsonValueKind.False;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Switch(IReadOnlyList<string>? Stopped);
}
