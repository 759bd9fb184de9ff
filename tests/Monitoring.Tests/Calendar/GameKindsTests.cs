using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class GameKindsTests
{
    [TestCase("0022500578", GameKind.RegularSeason)]
    [TestCase("0042500101", GameKind.Playoffs)]
    [TestCase("0052500101", GameKind.PlayIn)]
    [TestCase("0062500001", GameKind.CupFinal)]
    [TestCase("20260115_MEM_ORL", GameKind.RegularSeason)]
    [TestCase("0012500001", GameKind.NotCounting)]
    [TestCase("0032500001", GameKind.NotCounting)]
    [TestCase("0092500001", GameKind.NotCounting)]
    [TestCase("00", GameKind.NotCounting)]
    [TestCase("", GameKind.NotCounting)]
    [TestCase(null, GameKind.NotCounting)]
    public void The_first_three_digits_say_what_a_game_counts_for(string? id, GameKind kind)
    {
        Assert.That(GameKinds.Of(id), Is.EqualTo(kind));
    }
}
