using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Alerting.TellingRules;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What another alerting program is owed: every version of every problem that anybody is called for. Pure.</summary>
public static class MirrorPolicy
{
    public static Notice? Next(Incident incident, Told? told, string channel) => told switch
    {
        null => CallsSomebody(incident) ? Signal(incident, told, AlertKind.Open, channel) : null,
        _ when told.Version != incident.Version => Signal(incident, told, MomentOf(incident, told), channel),
        _ => null,
    };

    private static Notice Signal(Incident incident, Told? told, AlertKind kind, string channel) =>
        new(NoticeKind.Signal, AlertWriter.Write(incident, kind), channel, Knowing(incident, told));
}
