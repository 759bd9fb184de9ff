using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Alerting.TellingRules;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What a pager is owed: an event when a problem becomes Critical, when its headline changes, and when it ends. Pure.</summary>
public static class PagePolicy
{
    public static Notice? Next(Incident incident, Told? told, string channel) => KindOf(incident, told) is { } kind
        ? new Notice(NoticeKind.Signal, AlertWriter.Write(incident, kind), channel, Knowing(incident, told))
        : null;

    private static AlertKind? KindOf(Incident incident, Told? told) => told switch
    {
        null => CallsSomebody(incident) && incident.Severity is Severity.Critical ? AlertKind.Open : null,
        { IsOver: true } => CallsSomebody(incident) && incident.Severity is Severity.Critical ? AlertKind.Return : null,
        { Announced: { } announced } when announced.SaysTheSameAs(incident.Headline) => null,
        _ => MomentOf(incident, told),
    };
}
