using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Pages;

public sealed partial class HealthPageTests
{
    private const int MostBytes = 200_000;

    [TestCase(5, 4500)]
    [TestCase(6, 5500)]
    public void Five_whole_seasons_and_the_one_that_is_played_are_one_file_of_200_KB_at_most(int seasons, int cells)
    {
        var page = Show(SomeBoards.Health(seasons));

        TestContext.Out.WriteLine($"{Encoding.UTF8.GetByteCount(page.Html):N0} bytes, {Lit().Count(page.Html)} cells");
        Assert.That(Encoding.UTF8.GetByteCount(page.Html), Is.LessThanOrEqualTo(MostBytes));
        Assert.That(Lit().Count(page.Html), Is.GreaterThan(cells));
    }

    [Test]
    public void Even_where_every_light_of_five_seasons_fails_in_many_words_it_stays_small()
    {
        var board = SomeBoards.Health(seasons: 6);
        var failed = board.Season.Value!.Dates.Select(date => date.Light is SmokeLight.NoGames ? date : date with
        {
            Phases = [.. date.Phases.Select(phase => phase with { Light = SmokeLight.Fail, Why = $"1 of 10 games, without {Words(date.Date)}" })],
        }).ToList();

        var page = Show(board with { Season = Part.Known<SmokeReport>(board.Season.Value with { Dates = failed }) });

        Assert.That(Encoding.UTF8.GetByteCount(page.Html), Is.LessThanOrEqualTo(MostBytes));

        static string Words(DateOnly date) => string.Join(", ", Enumerable.Range(0, 9).Select(game => $"{(char)('A' + (date.DayNumber % 26))}{(char)('A' + game)}X@{(char)('A' + (date.DayNumber % 23))}YZ"));
    }

    [Test]
    public void Whatever_an_incident_is_called_it_stays_text()
    {
        var page = Show(SomeBoards.Health(title: SomeBoards.Hostile));

        Assert.That(page.Html, Does.Not.Contain("<script>alert").And.Not.Contain("<img").And.Contain("&lt;script&gt;alert(1)"));
    }

    [Test]
    public void It_loads_nothing_from_anywhere_and_runs_only_the_script_it_was_written_with()
    {
        var page = Show(SomeBoards.Health());

        Assert.That(page.Policy, Does.StartWith("default-src 'none'; ").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(page.Policy, Does.Contain($"script-src '{HashOf(page.Html, "script")}'").And.Contain($"style-src '{HashOf(page.Html, "style")}'"));
        Assert.That(Address().Matches(page.Html).Select(match => match.Groups[1].Value), Has.All.StartsWith("?").Or.StartsWith("#").Or.EqualTo("data:,"));
        Assert.That(page.Html, Does.Not.Contain(" style=").And.Not.Match(" on[a-z]+="));
    }

    [TestCase("operator-actions", "'self'")]
    [TestCase("https://ops.example.com/actions", "'self' https://ops.example.com")]
    public void Its_script_may_call_the_actions_and_nobody_else(string address, string reachable)
    {
        var page = HealthPage.Of(SomeBoards.Health(), new PageSettings { OperatorActions = address });

        Assert.That(page.Policy, Does.Contain($"connect-src {reachable};"));
        Assert.That(page.Html, Does.Contain($"data-actions=\"{address}\""));
    }

    [Test]
    public void What_could_not_be_asked_says_so_and_looks_like_nothing_healthy()
    {
        var page = Show(SomeBoards.Blind());

        Assert.That(page.CouldLook, Is.False);
        Assert.That(Unknown().Count(page.Html), Is.EqualTo(7));
        Assert.That(page.Html, Does.Not.Contain("No incident is open").And.Not.Contain("<td class=p>").And.Not.Contain("✓ whole"));
    }

    [Test]
    public void Lights_that_could_not_be_lit_are_unknown_and_the_page_could_not_look()
    {
        var board = SomeBoards.Health();
        var blind = SmokeReport.Of(new SmokeRequest(new(2026, 1, 15), new(2026, 1, 15), SomeBoards.Now), [SmokeJudge.Blind(new(2026, 1, 15), SmokeRules.Default)], [new BlindSpot("schedule", new("no right", "warehouse"))], []);

        var page = Show(board with { Season = Part.Known<SmokeReport>(blind) });

        Assert.That((page.CouldLook, Lit().Count(page.Html)), Is.EqualTo((false, 5)));
        Assert.That(HealthPage.Of(board with { Budgets = Part.Known(new SlaBudgets([Unseen()], null)) }, new PageSettings()).Html, Does.Contain("? not every day is known").And.Not.Contain("✓ whole"));
        Assert.That(page.Html, Does.Contain("<td class=u>").And.Contain("schedule could not be checked: no right"));
    }

    [Test]
    public void A_day_off_says_that_there_was_nothing_and_not_that_all_is_well()
    {
        var page = Show(SomeBoards.Quiet());

        Assert.That(page.Html, Does.Contain("No counting game from Wed 1 Jul 2026").And.Contain("No incident is open").And.Contain("no run on record").And.Contain("No game was played in these days."));
        Assert.That(page.CouldLook, Is.True);
    }

    [Test]
    public void It_has_one_title_a_language_landmarks_and_headings_in_order()
    {
        var page = Show(SomeBoards.Health());

        Assert.That(page.Html, Does.Contain("<html lang=\"en\">").And.Contain("<title>Pipeline health</title>").And.Contain("<main ").And.Contain("<footer>").And.Contain("<nav aria-label="));
        var levels = Heading().Matches(page.Html).Select(match => match.Groups[1].Value[0] - '0').ToList();
        Assert.That(levels.Count(level => level == 1), Is.EqualTo(1));
        Assert.That(levels.Zip(levels.Skip(1)), Has.None.Matches<(int, int)>(pair => pair.Item2 > pair.Item1 + 1));
    }

    [Test]
    public void Each_action_stands_there_as_a_command_too()
    {
        var page = Show(SomeBoards.Health());

        foreach (var command in new[] { "acknowledge 'phase2/bdl/2026-01-15#2' --reason", "silence 'phase2/bdl/2026-01-15#2' --for 4h --reason", "false-positive 'phase2/bdl/2026-01-15#2' --reason" })
        {
            Assert.That(page.Html, Does.Contain($"scripts/ops operate {command.Replace("'", "&#x27;", StringComparison.Ordinal)}"));
        }
    }

    private static SlaBudget Unseen() => new(Phase.Raw, 2, [new(new(2026, 1, 15), BudgetDayState.Unknown)], BudgetStage.Whole);

    private static Page Show(HealthBoard board) => HealthPage.Of(board, new PageSettings());

    private static string HashOf(string html, string element) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Regex.Match(html, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value)))}";

    [GeneratedRegex("<td class=[a-z]>")]
    private static partial Regex Lit();

    [GeneratedRegex("<b>\\? Unknown:</b>")]
    private static partial Regex Unknown();

    [GeneratedRegex("(?:href|src|action)=\"?([^\" >]*)")]
    private static partial Regex Address();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();
}
