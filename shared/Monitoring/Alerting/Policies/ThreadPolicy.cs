using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Alerting.TellingRules;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// What a channel is owed whose messages can be edited and answered: one message a problem, edited at every change, its
/// thread told what changed in the headline. Pure.
/// </summary>
public static class ThreadPolicy
{
    public static Notice? Next(Incident incident, Told? told, Func<Severity, string> channelOf) => (told, channelOf(incident.Severity)) switch
    {
        (null, var channel) => CallsSomebody(incident) ? Post(incident, told, channel, AlertKind.Open) : null,
        ({ Left: { } left }, var channel) => Goodbye(incident, told, left, channel),
        // What is explained is followed at its root: its own message stays as it is until it is released or over.
        ({ Announced.State: IncidentState.Inhibited }, _) when incident.State is IncidentState.Inhibited => null,
        ({ Message: null }, var channel) => CallsSomebody(incident) ? Post(incident, told, channel, MomentOf(incident, told)) : null,
        ({ Message: { } message }, var channel) when incident.Severity > told.Worst && message.Channel != channel && CallsSomebody(incident) =>
            Post(incident, told, channel, AlertKind.Rise),
        ({ Message: { } message }, _) when told.Version != incident.Version => Edit(incident, told, message),
        ({ Message: { } message }, _) when told.Announced?.SaysTheSameAs(incident.Headline) != true => Reply(incident, told, message),
        _ => null,
    };

    // What does not fit into the message goes into its thread, before anything else is announced there.
    private static Notice Post(Incident incident, Told? told, string channel, AlertKind kind)
    {
        var message = AlertWriter.Write(incident, kind);
        return new Notice(NoticeKind.Post, message, channel, Knowing(incident, told) with
        {
            Message = null,
            Left = told?.Message,
            Announced = Overflow.Of(message).Count > 0 ? null : incident.Headline,
        })
        {
            Mentions = IsCriticalNews(incident, told),
        };
    }

    private static Notice Edit(Incident incident, Told told, MessageHandle target) =>
        new(NoticeKind.Edit, AlertWriter.Write(incident, MomentOf(incident, told)), target.Channel, Knowing(incident, told) with
        {
            Announced = told.Announced,
            Worst = told.Worst,
            IsOver = told.IsOver,
            Version = incident.Version,
        })
        {
            Target = target,
        };

    private static Notice Reply(Incident incident, Told told, MessageHandle target)
    {
        var message = AlertWriter.Write(incident, MomentOf(incident, told));
        return new Notice(NoticeKind.Reply, message, target.Channel, Knowing(incident, told))
        {
            Target = target,
            Words = told.Announced is { } before ? ThreadWords.Between(before, incident) : Overflow.Of(message),
            Mentions = IsCriticalNews(incident, told),
        };
    }

    private static Notice Goodbye(Incident incident, Told told, MessageHandle left, string channel) =>
        new(NoticeKind.Edit, AlertWriter.Write(incident, AlertKind.Edit), left.Channel, told with { Left = null })
        {
            Target = left,
            Words = [$"Goes on in {told.Message?.Channel ?? channel}."],
        };
}
