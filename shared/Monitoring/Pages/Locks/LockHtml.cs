using NbaPipeline.Monitoring.Locks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>One lock as a card.</summary>
internal static class LockHtml
{
    private static readonly Dictionary<LockState, (string Class, string Words)> States = new()
    {
        [LockState.Held] = ("held", "● held"),
        [LockState.Expired] = ("late", "▲ expired"),
        [LockState.Free] = ("calm", "○ free"),
        [LockState.Unknown] = ("unknown", "? unclear"),
    };

    public static string Of(LockBoardRow row, DateTimeOffset now) =>
        $"""
        <article class="card {States[row.State].Class}">
        <h3><span class="state">{States[row.State].Words}</span> {PageText.Brief(NameOf(row.Lock))}</h3>
        <p class="where">{PageText.Brief(row.Lock.Path.Split('/')[0])}{(row.Doubt is { } doubt ? $" · <b>{PageText.Encode(doubt)}</b>, so it is never released here" : "")}</p>
        <dl>
        {Fact("Holder", row.Lock.Holder switch { null => PageText.Unsaid("not said"), "" => PageText.Unsaid("nobody"), var holder => $"<code>{PageText.Brief(holder)}</code>" })}
        {Fact(row.Lock.Path.StartsWith("leases/", StringComparison.Ordinal) ? "Fencing number" : "Operation", row.Lock.Operation is { } operation ? $"<code>{PageText.Brief(operation)}</code>" : PageText.Unsaid("not said"))}
        {Fact("Acquired", Moment(row.Lock.AcquiredAt, now))}
        {Fact(row.State is LockState.Expired ? "Expired" : "Expires", Moment(row.Lock.ExpiresAt, now))}
        </dl>
        {(row.State is LockState.Expired ? CommandHtml.Actions("Release it", [OperatorCommand.Release(row.Lock)]) : "")}
        </article>
        """;

    private static string NameOf(HeldLock held) => held.Path.Split('/')[^1];

    private static string Fact(string name, string html) => $"<div><dt>{name}</dt><dd>{html}</dd></div>";

    private static string Moment(DateTimeOffset? at, DateTimeOffset now) =>
        at is { } moment ? $"{PageText.Time(moment)} <small>{PageText.Age(moment, now)}</small>" : PageText.Unsaid("unknown");
}
