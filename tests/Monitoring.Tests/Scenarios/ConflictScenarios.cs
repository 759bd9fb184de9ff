using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>What the log of conflicts can say, and what it obliges somebody to.</summary>
public sealed class ConflictScenarios
{
    private const string Now = "2026-01-16 02:00";
    private readonly FakeWarehouse _warehouse = new();

    public ConflictScenarios() => See();

    [Test]
    public async Task A_quiet_log_is_one_question_and_nothing_to_say()
    {
        var verdict = await AskAsync();

        Assert.That((verdict.Outcome, verdict.Notes.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.Passed, 0, 4)));
        Assert.That(_warehouse.Asked.Single().Parameters.Single(parameter => parameter.Name == "log_from").Value, Is.EqualTo(new DateOnly(2026, 1, 13)));
    }

    [TestCase(0, null)]
    [TestCase(2, null)]
    [TestCase(3, Critical)]
    [TestCase(4, Critical)]
    public async Task A_conflict_that_its_third_retry_met_again_is_critical_and_anything_less_a_note(int retries, Severity? severity)
    {
        See(SomeConflicts.Open("MIA@GSW", retries));

        var verdict = await AskAsync();

        Assert.That((verdict.Severity, verdict.Notes.Count), Is.EqualTo((severity, severity is null ? 1 : 0)));
        Assert.That(_warehouse.Asked, Has.Count.EqualTo(1));
    }

    [TestCase(3, 5, Critical)]
    [TestCase(3, 6, null)]
    [TestCase(2, 3, null)]
    [TestCase(4, 7, Critical)]
    public async Task More_than_half_of_a_dates_games_are_critical_at_once_if_they_are_three(int conflicts, int games, Severity? severity)
    {
        _warehouse.See(Some.Night(games, bdl: games));
        See([.. Some.Night(conflicts).Select(game => SomeConflicts.Open($"{game.Away}@{game.Home}", retries: 0))]);

        Assert.That((await AskAsync()).Severity, Is.EqualTo(severity));
    }

    [Test]
    public async Task Two_loads_of_one_game_are_one_game()
    {
        _warehouse.See(Some.Night(4, bdl: 4));
        See(SomeConflicts.Open("MEM@ORL", 0), SomeConflicts.Open("MEM@ORL", 0) with { ConflictId = "again" }, SomeConflicts.Open("PHX@DET", 0));

        Assert.That((await AskAsync()).Severity, Is.Null);
    }

    [Test]
    public async Task A_conflict_of_an_older_game_is_judged_under_its_own_date()
    {
        See(SomeConflicts.Open("MIA@GSW", 3) with { GameDate = new(2026, 1, 2), GameId = "20260102_MIA_GSW" });

        Assert.That((await AskAsync()).Findings.Single().Fingerprint.ToString(), Is.EqualTo("phase2/conflicts/2026-01-02"));
    }

    [Test]
    public async Task Dates_that_were_asked_for_are_the_only_ones_told_of()
    {
        See(SomeConflicts.Open("MIA@GSW", 3));

        var verdict = await AskAsync(request => request with { Dates = [new DateOnly(2026, 1, 14)] });

        Assert.That(verdict.Dates.Select(date => (date.Date.Day, date.Outcome)), Is.EqualTo([(14, Outcome.Passed)]));
    }

    [Test]
    public async Task G12_A_log_that_cannot_be_read_is_unknown_and_not_quiet()
    {
        _warehouse.Fail("OpenConflicts");

        var verdict = await AskAsync();

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.StartWith("The log of conflicts could not be checked"));
    }

    [TestCase(0, Outcome.NotEvaluated, null)]
    [TestCase(3, Outcome.Failed, Critical)]
    public async Task G12_Without_the_schedule_only_the_share_is_unknown(int retries, Outcome outcome, Severity? severity)
    {
        _warehouse.Fail("GameSightings", "backendError", isPermanent: false);
        See([.. Some.Night(3).Select(game => SomeConflicts.Open($"{game.Away}@{game.Home}", retries))]);

        var verdict = await AskAsync();

        Assert.That((verdict.Dates.Single(date => date.Date == Some.Date).Outcome, verdict.Severity), Is.EqualTo((outcome, severity)));
        Assert.That(verdict.Healthy, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_look_into_the_past_sees_the_log_as_it_was()
    {
        await AskAsync(request => request with { IsAsOf = true });

        Assert.That(_warehouse.Asked.Single().Parameters.Single(parameter => parameter.Name == "as_of").Value, Is.EqualTo(Some.Eastern(Now)));
    }

    private void See(params OpenConflict[] conflicts) => _warehouse.Answer("OpenConflicts", conflicts);

    private Task<Verdict> AskAsync(Func<CheckRequest, CheckRequest>? ask = null)
    {
        var slates = new SlateQueries(new GameSightingQueries(_warehouse), SourceRegistry.Default);
        var request = new CheckRequest(Some.Eastern(Now));
        return new StreamingConflict(new ConflictQueries(_warehouse), slates, new ConflictThresholds()).EvaluateAsync(ask?.Invoke(request) ?? request, default);
    }
}
