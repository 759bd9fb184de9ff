using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What all channels have in common in what they are owed. Pure.</summary>
internal static class TellingRules
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Worth a new message. Nobody is told the beginning of what is over, explained elsewhere, or quiet by a person's word.</summary>
    public static bool CallsSomebody(Incident incident) => incident.State is IncidentState.Open or IncidentState.Blind or IncidentState.Recovering;

    /// <summary>The moment that an edit shows.</summary>
    public static AlertKind MomentOf(Incident incident, Told told) => incident.State switch
    {
        IncidentState.Resolved => AlertKind.Resolve,
        IncidentState.Expired => AlertKind.Expire,
        _ when told.IsOver => AlertKind.Return,
        _ when incident.Severity > told.Worst => AlertKind.Rise,
        _ => AlertKind.Edit,
    };

    /// <summary>What a channel knows once it was told the incident as it stands.</summary>
    public static Told Knowing(Incident incident, Told? told) => new()
    {
        Version = incident.Version,
        Worst = told is { } earlier && earlier.Worst > incident.Severity ? earlier.Worst : incident.Severity,
        Announced = incident.Headline,
        Dates = Loudest(told?.Dates ?? new Dictionary<DateOnly, Severity>(), incident.Headline.Dates),
        Posts = told?.Posts ?? [],
        IsOver = !incident.IsOpen,
        Message = told?.Message,
    };

    private static Dictionary<DateOnly, Severity> Loudest(
        IReadOnlyDictionary<DateOnly, Severity> told, IReadOnlyDictionary<DateOnly, Severity> now) => told.Concat(now)
        .GroupBy(date => date.Key)
        .OrderBy(date => date.Key)
        .ToDictionary(date => date.Key, date => date.Max(one => one.Value));

    public static IReadOnlyList<DateTimeOffset> WithinADay(IReadOnlyList<DateTimeOffset> posts, DateTimeOffset now) =>
        [.. posts.Where(at => at > now - Day)];

    public static bool IsCriticalNews(Incident incident, Told? told) =>
        incident is { Severity: Severity.Critical, IsOpen: true } && !(told?.Worst >= Severity.Critical);
}
