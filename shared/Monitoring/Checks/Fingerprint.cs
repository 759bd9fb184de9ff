using System.Globalization;
using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// The name of one problem on one game date: <c>phase2/bdl/2026-01-15</c>. From cause, never from text, counts or time, so
/// that whoever sees it, whenever, means the same.
/// </summary>
[JsonConverter(typeof(FingerprintJson))]
public readonly record struct Fingerprint
{
    /// <summary>Leaves room for a span of dates and a number in PagerDuty's 255 characters.</summary>
    private const int LongestEntity = 150;

    /// <exception cref="ArgumentException">The entity is empty, too long, or not lower case.</exception>
    public Fingerprint(Phase phase, string entity, DateOnly gameDate)
    {
        if (entity.Length is 0 or > LongestEntity || !entity.All(IsAllowed))
        {
            throw new ArgumentException($"An entity is named in lower-case letters, digits, '-', '_' and '.', not '{entity}'.", nameof(entity));
        }

        (Phase, Entity, GameDate) = (phase, entity, gameDate);
    }

    public Phase Phase { get; }

    /// <summary>What is wrong within the phase: a source, a processor, a table.</summary>
    public string Entity { get; }

    public DateOnly GameDate { get; }

    /// <summary>All game dates of one entity: what one document holds.</summary>
    public string Key => KeyOf(Phase, Entity);

    public static string KeyOf(Phase phase, string entity) => string.Create(CultureInfo.InvariantCulture, $"phase{(int)phase}/{entity}");

    public static Fingerprint Parse(string text) => text.Split('/') is [var phase, var entity, var date]
        && phase.StartsWith("phase", StringComparison.Ordinal)
        && int.TryParse(phase.AsSpan("phase".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gameDate)
            ? new Fingerprint((Phase)number, entity, gameDate)
            : throw new FormatException($"'{text}' is no fingerprint such as phase2/bdl/2026-01-15.");

    private static bool IsAllowed(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or '.';

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"phase{(int)Phase}/{Entity}/{GameDate:yyyy-MM-dd}");
}
