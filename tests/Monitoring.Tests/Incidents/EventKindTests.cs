using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using Kind = NbaPipeline.Monitoring.Incidents.IncidentEventKind;
using Story = System.Func<NbaPipeline.Monitoring.Tests.Incidents.IncidentStage, System.Threading.Tasks.Task>;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>For each word of the history a short life of an incident in which it is said.</summary>
public sealed class EventKindTests
{
    private static readonly Finding Warning = SomeFinding.Of(Severity.Warning);
    private static readonly Finding Critical = SomeFinding.Of(Severity.Critical);
    private static readonly Finding Yesterday = SomeFinding.Of(Severity.Warning, Some.Date.AddDays(-1));
    private static readonly Finding Downstream = SomeFinding.Of(Severity.Critical, phase: Phase.Analytics, entity: "player_game_summary");

    private static readonly Dictionary<Kind, Story> Stories = new()
    {
        [Kind.Opened] = stage => stage.SeeAsync(Warning),
        [Kind.Told] = stage => stage.SeeAsync(Warning),
        [Kind.Rose] = stage => EachAsync(stage, [Warning], [Critical]),
        [Kind.Fell] = stage => EachAsync(stage, [Critical], [Warning], [Warning]),
        [Kind.Joined] = stage => EachAsync(stage, [Warning], [Warning, Yesterday]),
        [Kind.Changed] = stage => EachAsync(stage, [Warning], [Warning with { HowBad = "6 of 9 games (67 %)" }]),
        [Kind.Left] = stage => HealedAsync(stage, Warning),
        [Kind.Resolved] = stage => HealedAsync(stage, Warning),
        [Kind.Returned] = async stage =>
        {
            await HealedAsync(stage, Warning);
            await stage.SeeAsync(Warning);
        },
        [Kind.Confirmed] = async stage =>
        {
            await stage.ReportAsync(SomeFinding.Blind());
            await stage.ReportAsync(SomeFinding.Blind());
        },
        [Kind.Affected] = stage => stage.SeeAsync(Critical, Downstream),
        [Kind.Inhibited] = stage => EachAsync(stage, [Downstream], [Downstream, Critical]),
        [Kind.Released] = stage => EachAsync(stage, [Downstream], [Downstream, Critical], [Downstream with { Missing = ["BOS@MIA"] }]),
        [Kind.Acknowledged] = stage => MarkedAsync(stage, MarkKind.Acknowledged),
        [Kind.Silenced] = stage => MarkedAsync(stage, MarkKind.Silenced),
        [Kind.FalsePositive] = stage => MarkedAsync(stage, MarkKind.FalsePositive),
        [Kind.Unmarked] = async stage =>
        {
            await MarkedAsync(stage, MarkKind.Acknowledged);
            await stage.Actions.UnmarkAsync((await stage.OnlyAsync()).Id, "ann", default);
        },
        [Kind.Recovery] = stage => NotedAsync(stage, RecoveryStep.Tried),
        [Kind.Proven] = stage => NotedAsync(stage, RecoveryStep.Tried, RecoveryStep.Proven),
        [Kind.Flapping] = FlappingAsync,
        [Kind.Steadied] = async stage =>
        {
            await FlappingAsync(stage);
            stage.Clock.Advance(TimeSpan.FromHours(25));
            await stage.SeeAsync(Warning);
        },
        [Kind.Expired] = async stage =>
        {
            await stage.SeeAsync(Warning);
            stage.Clock.Advance(TimeSpan.FromDays(15));
            await stage.SweepAsync();
        },
    };

    [TestCaseSource(nameof(Kinds))]
    public async Task The_engine_says_every_word_of_the_history(IncidentEventKind kind)
    {
        var stage = new IncidentStage();

        await Stories[kind](stage);
        await stage.SweepAsync();

        Assert.That(stage.Warehouse.Appended.SelectMany(append => append.Rows).Select(row => row.Row.Cells["event"]), Has.Some.EqualTo(WordOf(kind)));
    }

    [Test]
    public async Task A_date_that_grew_too_old_expires_and_does_not_leave()
    {
        var stage = new IncidentStage();

        await Stories[Kind.Expired](stage);

        var last = stage.Warehouse.Appended[^1].Rows.Select(row => (row.Row.Cells["event"], row.Row.Cells["game_date"])).ToList();
        Assert.That(last, Does.Contain(((object?)"expired", (object?)Some.Date)).And.Contain(((object?)"expired", (object?)null)));
        Assert.That(last.Select(one => one.Item1), Has.None.EqualTo("left"));
    }

    [Test]
    public async Task A_proof_is_in_the_history_even_when_a_mark_ends_with_the_same_write()
    {
        var stage = new IncidentStage();
        await NotedAsync(stage, RecoveryStep.Tried);
        await stage.Actions.MarkAsync((await stage.OnlyAsync()).Id, MarkKind.Acknowledged, "ann", "on it", stage.Clock.Now.AddMinutes(5), default);
        stage.Clock.Advance(IncidentStage.Cycle);

        await stage.Actions.NoteAsync((await stage.OnlyAsync()).Id, RecoveryStep.Proven, "all there", "recovery", default);

        Assert.That((await stage.OnlyAsync()).Events.Select(one => one.Kind), Does.Contain(Kind.Unmarked).And.Contain(Kind.Proven));
    }

    private static IEnumerable<Kind> Kinds => Enum.GetValues<Kind>();

    private static string WordOf(Kind kind) => kind is Kind.FalsePositive ? "false_positive" : kind.ToString().ToLowerInvariant();

    private static async Task EachAsync(IncidentStage stage, params Finding[][] runs)
    {
        foreach (var findings in runs)
        {
            await stage.SeeAsync(findings);
        }
    }

    private static async Task HealedAsync(IncidentStage stage, Finding finding)
    {
        await stage.SeeAsync(finding);
        await stage.HealAsync(finding);
        await stage.HealAsync(finding);
    }

    private static async Task FlappingAsync(IncidentStage stage)
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await stage.SeeAsync(Warning);
            await stage.HealAsync(Warning);
        }
    }

    private static async Task MarkedAsync(IncidentStage stage, MarkKind kind)
    {
        await stage.SeeAsync(Warning);
        await stage.Actions.MarkAsync((await stage.OnlyAsync()).Id, kind, "ann", "known", stage.Clock.Now.AddHours(2), default);
    }

    private static async Task NotedAsync(IncidentStage stage, params RecoveryStep[] steps)
    {
        await stage.SeeAsync(Warning);
        foreach (var step in steps)
        {
            await stage.Actions.NoteAsync((await stage.OnlyAsync()).Id, step, $"{step} by a backfill", "recovery", default);
        }
    }
}
