using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Alerting;

/// <summary>What a channel with edits is owed, step by step, also where a severity has a channel of its own.</summary>
public sealed class ThreadPolicyTests
{
    private const string Quiet = "#quiet";
    private const string Loud = "#loud";
    private static readonly MessageHandle First = new(Quiet, "C1", "1.0");
    private static readonly MessageHandle Second = new(Loud, "C2", "2.0");

    [Test]
    public async Task A_new_problem_is_posted_in_the_channel_of_its_severity()
    {
        var (notice, _) = Step(await IncidentAsync(Warning), told: null);

        Assert.That((notice!.Kind, notice.Channel, notice.Message.Kind, notice.Mentions), Is.EqualTo((NoticeKind.Post, Quiet, AlertKind.Open, false)));
    }

    [Test]
    public async Task What_was_told_and_has_not_changed_is_owed_nothing()
    {
        var incident = await IncidentAsync(Warning);

        Assert.That(Step(incident, Step(incident, null).Then).Notice, Is.Null);
    }

    [Test]
    public async Task A_rise_into_another_channel_goes_on_there_and_the_old_message_says_where()
    {
        var (before, after) = (await IncidentAsync(Warning), await IncidentAsync(Warning, Critical));
        var (post, told) = Step(after, Step(before, null).Then, Second);
        var (goodbye, rest) = Step(after, told);

        Assert.That((post!.Kind, post.Channel, post.Message.Kind, post.Mentions), Is.EqualTo((NoticeKind.Post, Loud, AlertKind.Rise, true)));
        Assert.That((goodbye!.Kind, goodbye.Target, goodbye.Words.Single()), Is.EqualTo((NoticeKind.Edit, First, "Goes on in #loud.")));
        Assert.That(Step(after, rest).Notice, Is.Null);
    }

    [Test]
    public async Task A_fall_stays_in_the_louder_channel()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(Critical));
        var told = Step(await stage.OnlyAsync(), null, Second).Then;
        await stage.SeeAsync(SomeFinding.Of(Warning));
        await stage.SeeAsync(SomeFinding.Of(Warning));

        var (notice, _) = Step(await stage.OnlyAsync(), told);

        Assert.That((notice!.Kind, notice.Target), Is.EqualTo((NoticeKind.Edit, Second)));
    }

    [Test]
    public async Task What_does_not_fit_goes_into_the_thread_first()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(Warning) with { Details = [.. Enumerable.Range(1, 11).Select(number => $"T{number:00}@HOM, tip 19:00 ET")] });

        var reply = stage.Notifier.Sent[^1];

        Assert.That(stage.Notifier.Sent.Select(notice => notice.Kind), Is.EqualTo([NoticeKind.Post, NoticeKind.Reply]));
        Assert.That(reply.Words.Single(), Does.Contain("T11@HOM").And.Not.Contain("tip"));
    }

    [Test]
    public async Task What_is_explained_and_was_told_so_is_left_alone_until_it_is_released()
    {
        var (warning, critical) = (await IncidentAsync(Warning), await IncidentAsync(Warning, Critical));
        var explained = warning with { State = IncidentState.Inhibited, Version = warning.Version + 1 };
        var (edit, edited) = Step(explained, Step(warning, null).Then);
        var (reply, told) = Step(explained, edited);
        var worse = critical with { State = IncidentState.Inhibited, Version = explained.Version + 1 };

        var released = Step(worse with { State = IncidentState.Open, Version = worse.Version + 1 }, told).Notice!;

        Assert.That((edit!.Kind, reply!.Kind, Step(worse, told).Notice), Is.EqualTo((NoticeKind.Edit, NoticeKind.Reply, (Notice?)null)));
        Assert.That((released.Kind, released.Channel, released.Mentions), Is.EqualTo((NoticeKind.Post, Loud, true)), "nobody was called for it while it was explained");
    }

    [TestCase(IncidentState.Pending)]
    [TestCase(IncidentState.Acknowledged)]
    [TestCase(IncidentState.Silenced)]
    [TestCase(IncidentState.Inhibited)]
    [TestCase(IncidentState.Resolved)]
    [TestCase(IncidentState.Expired)]
    public async Task Nobody_is_called_for_what_is_not_sure_quiet_explained_or_over(IncidentState state)
    {
        Assert.That(Step(await IncidentAsync(Warning) with { State = state }, told: null).Notice, Is.Null);
    }

    private static async Task<Incident> IncidentAsync(params Severity[] severities)
    {
        var stage = new IncidentStage();
        foreach (var severity in severities)
        {
            await stage.SeeAsync(SomeFinding.Of(severity));
        }

        return await stage.OnlyAsync();
    }

    private static (Notice? Notice, Told? Then) Step(Incident incident, Told? told, MessageHandle? posted = null)
    {
        var notice = ThreadPolicy.Next(incident, told, severity => severity is Critical ? Loud : Quiet);
        return (notice, notice?.Kind is NoticeKind.Post ? notice.Then with { Message = posted ?? First } : notice?.Then);
    }
}
