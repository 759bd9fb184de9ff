using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pages;

namespace NbaPipeline.Monitoring.Tests.Pages;

public sealed class HealthSpanTests
{
    private static readonly IReadOnlyList<SeasonSpan> Seasons =
    [
        new("24", new DateOnly(2024, 10, 22), new DateOnly(2025, 6, 22)), new("25", new DateOnly(2025, 10, 21), new DateOnly(2026, 6, 20)),
    ];

    [TestCase("2026-01-16", "2025-10-21", "2026-01-16")]
    [TestCase("2026-07-10", "2025-10-21", "2026-06-20")]
    [TestCase("2025-10-20", "2024-10-22", "2025-06-22")]
    [TestCase("2025-10-21", "2025-10-21", "2025-10-21")]
    public void Without_dates_it_is_the_season_that_is_played_or_the_last_one(string today, string from, string to) =>
        Assert.That(Shown(HealthSpan.Of(At(today), Part.Known<IReadOnlyList<SeasonSpan>>(Seasons))), Is.EqualTo((from, to)));

    [Test]
    public void A_season_is_asked_for_by_its_name() => Assert.That(
        Shown(HealthSpan.Of(At("2026-01-16") with { Season = "2024-25" }, Part.Known<IReadOnlyList<SeasonSpan>>(Seasons))), Is.EqualTo(("2024-10-22", "2025-06-22")));

    [TestCase("2019-20")]
    [TestCase("2025-27")]
    public void A_season_that_is_not_on_record_is_said_with_those_that_are(string season) => Assert.That(
        HealthSpan.Of(At("2026-01-16") with { Season = season }, Part.Known<IReadOnlyList<SeasonSpan>>(Seasons)).Unknown, Does.Contain("2024-25, 2025-26"));

    [Test]
    public void Dates_need_no_season() => Assert.That(
        Shown(HealthSpan.Of(At("2026-01-16") with { From = new(2026, 1, 1), To = new(2026, 1, 3) }, Part.Blind<IReadOnlyList<SeasonSpan>>("no right"))), Is.EqualTo(("2026-01-01", "2026-01-03")));

    [Test]
    public void Without_the_schedule_nobody_knows_which_season_it_is() =>
        Assert.That(HealthSpan.Of(At("2026-01-16"), Part.Blind<IReadOnlyList<SeasonSpan>>("no right")).Unknown, Does.Contain("no right"));

    private static HealthRequest At(string today) => new(Some.Eastern($"{today} 12:00"));

    private static (string From, string To) Shown(Part<HealthSpan> span) => ($"{span.Value!.From:yyyy-MM-dd}", $"{span.Value.To:yyyy-MM-dd}");
}
