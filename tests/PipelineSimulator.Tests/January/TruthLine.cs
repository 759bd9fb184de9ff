using System.Globalization;

namespace NbaPipeline.PipelineSimulator.Tests.January;

/// <summary>One line of the committed table: what one alert should have said about one thing, from when and until when.</summary>
internal sealed record TruthLine(string GameDate, string Alert, string Entity, string Severity, string From, string Until)
{
    private const string Never = "-";

    public static TruthLine Of(Spell spell) => new(
        Date(spell.Cell.GameDate), spell.Alert, $"phase{spell.Cell.Phase}/{spell.Cell.Entity}", $"{spell.Severity}", Time(spell.From), Time(spell.To));

    /// <summary>A fault of what starts the work: one line a severity, about its first cell.</summary>
    public static IEnumerable<TruthLine> Of(FaultTruth truth, string alert)
    {
        var cell = truth.Cells[0];
        var line = new TruthLine(Date(cell.GameDate), alert, $"phase{cell.Phase}/{cell.Entity}", nameof(PipelineSimulator.Severity.Warning), Time(truth.WarningAt), Time(truth.EndsAt));
        if (truth.WarningAt < truth.CriticalAt || truth.CriticalAt is null)
        {
            yield return line with { Until = truth.CriticalAt is { } rises ? Time(rises) : line.Until };
        }

        if (truth.CriticalAt is { } critical)
        {
            yield return line with { Severity = nameof(PipelineSimulator.Severity.Critical), From = Time(critical) };
        }
    }

    /// <summary>The lines of the file, without its heading and its remarks.</summary>
    public static IReadOnlyList<(TruthLine Line, string Source)> Read(string name) =>
    [
        .. Resources.Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(text => !text.StartsWith('#'))
            .Skip(1)
            .Select(text => text.Split(',', 7) is [var date, var alert, var entity, var severity, var from, var until, var source]
                ? (new TruthLine(date, alert, entity, severity, from, until), source)
                : throw new FormatException($"'{text}' has not seven columns")),
    ];

    public override string ToString() => $"{GameDate},{Alert},{Entity},{Severity},{From},{Until}";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? Never;
}
