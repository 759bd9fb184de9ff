using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Alerting;

/// <summary>What channels were really given at the end of a short story: no message is made by hand.</summary>
internal sealed class SomeStory
{
    private const string Id = "phase2/bdl/2026-01-15#1";

    public IncidentStage Stage { get; } = new();

    public Notice Last => Stage.Notifier.Sent[^1];

    public Notice LastEdit => Stage.Notifier.Sent.Last(notice => notice.Kind is NoticeKind.Edit);

    public static async Task<SomeStory> OfAsync(params Func<SomeStory, Task>[] steps)
    {
        var story = new SomeStory();
        foreach (var step in steps)
        {
            await step(story);
        }

        return story;
    }

    public static Func<SomeStory, Task> Sees(params Finding[] findings) => story => story.Stage.SeeAsync(findings);

    public static Func<SomeStory, Task> Sees(Severity severity) => Sees(SomeFinding.Of(severity));

    public static Func<SomeStory, Task> Heals() => async story =>
    {
        await story.Stage.HealAsync(SomeFinding.Of(Info));
        await story.Stage.HealAsync(SomeFinding.Of(Info));
    };

    public static Func<SomeStory, Task> Marks(MarkKind kind, string reason) => async story =>
    {
        await story.Stage.Actions.MarkAsync(Id, kind, "ann", reason, story.Stage.Clock.Now.AddHours(8), default);
        await story.Stage.SweepAsync();
    };

    public static Func<SomeStory, Task> Notes(RecoveryStep step, string words) => async story =>
    {
        await story.Stage.Actions.NoteAsync(Id, step, words, "pipeline-recovery", default);
        await story.Stage.SweepAsync();
    };

    public static Func<SomeStory, Task> GoesBlind() => async story =>
    {
        await story.Stage.ReportAsync(SomeFinding.Blind());
        await story.Stage.ReportAsync(SomeFinding.Blind());
    };

    public static Func<SomeStory, Task> Expires() => async story =>
    {
        story.Stage.Clock.Now = Some.Eastern("2026-01-30 00:05");
        await story.Stage.SweepAsync();
    };

    public static Finding On(int day, Severity severity) => SomeFinding.Of(severity, new DateOnly(2026, 1, day));

    public static Finding Downstream(Phase phase, string entity, string what) =>
        SomeFinding.Of(Warning, phase: phase, entity: entity) with { What = what, Missing = ["NYK@GSW"] };
}
