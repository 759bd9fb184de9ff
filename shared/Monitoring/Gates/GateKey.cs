using System.Globalization;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>What is decided once: one gate, one game date, one mode. It is the trigger's key too.</summary>
public readonly record struct GateKey(string Gate, DateOnly GameDate, PhaseMode Mode)
{
    public const string Collection = "gates";

    [JsonIgnore]
    public string Path => $"{Collection}/{this}";

    /// <summary>Null: the text is none.</summary>
    public static GateKey? Find(string text) => text.Split('_', 3) is [var gate, var date, var mode]
        && GateCatalogue.Find(gate) is { } known
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && PhaseModes.Find(mode) is { } found
            ? new GateKey(known.Name, day, found)
            : null;

    /// <summary><c>phase3-to-phase4_2026-01-16_overnight</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Gate}_{GameDate:yyyy-MM-dd}_{PhaseModes.NameOf(Mode)}");
}
