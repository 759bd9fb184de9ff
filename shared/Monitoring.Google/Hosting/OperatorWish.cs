using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>From what somebody wrote to an order, or a sentence that says what to change. Pure.</summary>
internal static class OperatorWish
{
    /// <exception cref="BadRequestException">It cannot be carried out as it stands.</exception>
    public static OperatorOrder Of(OperatorFields fields, OperatorThresholds limits) => fields.Action switch
    {
        OperatorOrders.Acknowledge => Mark(fields, MarkKind.Acknowledged, Length(fields, limits.AcknowledgedFor, limits)),
        OperatorOrders.FalsePositive => Mark(fields, MarkKind.FalsePositive, Length(fields, limits.FalsePositiveFor, limits)),
        OperatorOrders.Silence when fields.Incident is not null => Mark(fields, MarkKind.Silenced, Length(fields, limits.SilencedFor, limits)),
        OperatorOrders.Silence => Quiet(fields, Length(fields, limits.SilencedFor, limits)),
        OperatorOrders.Unmark => new OperatorOrder.Unmark(Incident(fields)),
        OperatorOrders.EndSilence => new OperatorOrder.EndQuiet(DocumentName(fields.Silence)),
        OperatorOrders.Override => new OperatorOrder.Override(Key(fields), OverrideLength(fields, limits)),
        OperatorOrders.Halt => new OperatorOrder.Halting(Part(fields)),
        OperatorOrders.Resume => new OperatorOrder.Resuming(Part(fields)),
        OperatorOrders.ReleaseLock => new OperatorOrder.Release(Claim(fields)),
        null => throw new BadRequestException($"'action' says what to do: {string.Join(", ", OperatorOrders.All)}."),
        var other => throw new BadRequestException($"There is no action '{other}'; there are {string.Join(", ", OperatorOrders.All)}."),
    };

    private static OperatorOrder.Mark Mark(OperatorFields fields, MarkKind kind, TimeSpan length) => new(Incident(fields), kind, length);

    private static string Incident(OperatorFields fields) => fields.Incident?.Trim() switch
    {
        null or "" => throw new BadRequestException($"'{fields.Action}' needs an 'incident' such as phase2/bdl/2026-01-12#3."),
        var id when id.Split('/').Length == 3 && id.Contains('#', StringComparison.Ordinal) => id,
        var id => throw new BadRequestException($"'{id}' is no incident's id such as phase2/bdl/2026-01-12#3."),
    };

    private static OperatorOrder.Quiet Quiet(OperatorFields fields, TimeSpan length)
    {
        var (from, to) = (DateOf("from", fields.From ?? fields.Date), DateOf("to", fields.To ?? fields.Date));
        return (fields.Phase, fields.Entity, from, to) switch
        {
            (null, null, null, null) => throw new BadRequestException("A silence says what of: an 'incident', or 'phase', 'entity', 'from' and 'to'. All of it at once is 'halt'."),
            (not null and not (>= 0 and <= (int)Phase.Grading), _, _, _) => throw new BadRequestException($"There is no phase {fields.Phase}; there are 0 (monitors) to {(int)Phase.Grading}."),
            (_, _, { } first, { } last) when first > last => throw new BadRequestException($"'from' ({first:yyyy-MM-dd}) lies after 'to' ({last:yyyy-MM-dd})."),
            var (phase, entity, first, last) => new((Phase?)phase, entity?.Trim(), first, last, UpTo(fields.UpTo), length),
        };
    }

    private static Severity UpTo(string? word) => word is null ? Severity.Warning
        : Enum.TryParse<Severity>(word, ignoreCase: true, out var severity) && Enum.IsDefined(severity) ? severity
        : throw new BadRequestException($"'up_to' is {string.Join(", ", Enum.GetNames<Severity>())}, not '{word}'.");

    private static GateKey Key(OperatorFields fields)
    {
        var gate = GateCatalogue.Find(fields.Gate ?? "")
            ?? throw new BadRequestException($"There is no gate '{fields.Gate}'; there are {string.Join(", ", GateCatalogue.All.Select(one => one.Name))}.");
        var mode = fields.Mode is null ? gate.Modes[0]
            : PhaseModes.Find(fields.Mode) ?? throw new BadRequestException($"There is no mode '{fields.Mode}'; there are {string.Join(", ", PhaseModes.Names)}.");
        return new(gate.Name, DateOf("date", fields.Date) ?? throw new BadRequestException("An override names its 'date'."), mode);
    }

    private static TimeSpan OverrideLength(OperatorFields fields, OperatorThresholds limits) =>
        Length(fields, limits.OverriddenFor, limits) is var length && length <= GateThresholds.LongestOverride
            ? length
            : throw new BadRequestException($"An override lasts at most {GateThresholds.LongestOverride.TotalHours:0} hours: whatever is needed longer is a threshold.");

    private static string Part(OperatorFields fields) => HaltSwitch.Parts.FirstOrDefault(part => part == (fields.What ?? HaltSwitch.Repairs))
        ?? throw new BadRequestException($"'what' is {string.Join(", ", HaltSwitch.Parts)}, not '{fields.What}'.");

    private static LockClaim Claim(OperatorFields fields) => (fields.Lock?.Trim(), fields.Holder, fields.Operation) switch
    {
        ({ Length: > 0 } path, { } holder, { } operation) when path.Split('/').Length == 2 => new(path, holder, operation),
        _ => throw new BadRequestException("A release names the 'lock' such as grading_locks/grading_2026-01-16, and its 'holder' and 'operation' as the lock dashboard shows them."),
    };

    private static string DocumentName(string? name) => name is { Length: > 0 } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        ? id
        : throw new BadRequestException("'silence' is the id of a silence, as the list of what is open names it.");

    private static DateOnly? DateOf(string name, string? text) => text is null ? null : CheckParameters.GameDate(name, text);

    private static TimeSpan Length(OperatorFields fields, TimeSpan usual, OperatorThresholds limits) => fields.For switch
    {
        null => usual,
        var text when Parsed(text) is { } length && length >= limits.ShortestMark && length <= limits.LongestMark => length,
        var text => throw new BadRequestException(
            $"'for' is a time such as 30m, 4h or 2d, from {limits.ShortestMark.TotalMinutes:0}m to {limits.LongestMark.TotalDays:0}d, not '{text}'."),
    };

    private static TimeSpan? Parsed(string text) =>
        text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000
            ? text[^1] switch { 'm' => TimeSpan.FromMinutes(count), 'h' => TimeSpan.FromHours(count), 'd' => TimeSpan.FromDays(count), _ => null }
            : null;
}
