using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Alerting.TellingRules;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// What a channel is owed that cannot be edited: a message when a problem opens, reaches another game date, rises and
/// ends. An end is said late rather than taken back: when it has held for as long as a flapping problem must, or when the
/// day's messages leave room for a return. Pure.
/// </summary>
public static class PostPolicy
{
    public static Notice? Next(Incident incident, Told? told, Func<Incident, string> channelOf, IncidentThresholds thresholds, DateTimeOffset now) =>
        MomentOf(incident, told, thresholds, now) is { } kind
            ? Post(incident, kind, channelOf(incident), Knowing(incident, told) with { Posts = Counted(kind, told, now) }) with
            {
                Mentions = IsCriticalNews(incident, told),
            }
            : null;

    private static Notice Post(Incident incident, AlertKind kind, string channel, Told then) =>
        new(NoticeKind.Post, AlertWriter.Write(incident, kind), channel, then);

    private static AlertKind? MomentOf(Incident incident, Told? told, IncidentThresholds thresholds, DateTimeOffset now) => told switch
    {
        null => CallsSomebody(incident) ? AlertKind.Open : null,
        { IsOver: false } when incident.State is IncidentState.Resolved => IsSure(incident, told, thresholds, now) ? AlertKind.Resolve : null,
        _ when !CallsSomebody(incident) => null,
        { IsOver: true } => WithinADay(told.Posts, now).Count < thresholds.PostsPerDay ? AlertKind.Return : null,
        _ when incident.Severity > told.Worst => AlertKind.Rise,
        _ => NewsOf(incident.ActiveParts.Where(part => part.ExplainedBy is null), told),
    };

    private static AlertKind? NewsOf(IEnumerable<IncidentPart> parts, Told told) => parts
        .Select(part => (IsKnown: told.Dates.TryGetValue(part.GameDate, out var severity), IsWorse: part.Finding.Severity > severity))
        .Aggregate((AlertKind?)null, (news, part) => !part.IsKnown ? AlertKind.Spread : part.IsWorse ? news ?? AlertKind.Rise : news);

    private static bool IsSure(Incident incident, Told told, IncidentThresholds thresholds, DateTimeOffset now) =>
        WithinADay(told.Posts, now).Count is var posts
        && (posts == 0 || (posts < thresholds.PostsPerDay && now - incident.ClosedAt >= thresholds.FlappingHoldFor - thresholds.HoldFor));

    // Rises and new dates cannot oscillate, and are not what a day's messages are counted for.
    private static IReadOnlyList<DateTimeOffset> Counted(AlertKind kind, Told? told, DateTimeOffset now) =>
        kind is AlertKind.Open or AlertKind.Return or AlertKind.Resolve
            ? [.. WithinADay(told?.Posts ?? [], now), now]
            : told?.Posts ?? [];
}
