using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>What a channel may be owed, in its four kinds.</summary>
internal static class SomeNotice
{
    public const string Channel = "#nba-alerts";

    public static MessageHandle Handle { get; } = new(Channel, "C024BE91L", "1768582800.000100");

    public static Notice Post(Severity severity = Severity.Warning, string channel = Channel) =>
        Of(NoticeKind.Post, AlertKind.Open, severity) with { Channel = channel };

    public static Notice Edit() => Of(NoticeKind.Edit, AlertKind.Edit) with { Target = Handle };

    public static Notice Reply(params string[] words) => Of(NoticeKind.Reply, AlertKind.Rise) with { Target = Handle, Words = words };

    public static Notice Signal() => Of(NoticeKind.Signal, AlertKind.Open, Severity.Critical);

    public static Notice Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Edit => Edit(),
        NoticeKind.Reply => Reply("Rose from Info to Warning."),
        _ => Post(),
    };

    public static Notice Telling(Incident incident, AlertKind kind) =>
        new(NoticeKind.Signal, AlertWriter.Write(incident, kind), "", SomeIncident.Knowing(incident.Severity));

    private static Notice Of(NoticeKind kind, AlertKind moment, Severity severity = Severity.Warning) =>
        new(kind, AlertWriter.Write(SomeIncident.Open(severity), moment), Channel, SomeIncident.Knowing(severity));
}
