using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class DatedGameIdTests
{
    [TestCase("20260115_MEM_ORL", true)]
    [TestCase("20260115_ORL_MEM", true)]
    [TestCase("20260115_MEM_", false)]
    [TestCase("20260115_MEM", false)]
    [TestCase("0022500578", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Both_orders_of_the_teams_name_one_game_and_other_forms_none(string? id, bool isNamed) =>
        Assert.That(DatedGameId.KeyOf(Some.Date, id), Is.EqualTo(isNamed ? GameKey.Of(Some.Date, "MEM", "ORL") : null));
}
