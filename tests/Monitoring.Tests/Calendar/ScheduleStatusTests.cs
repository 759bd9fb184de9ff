using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class ScheduleStatusTests
{
    [TestCase(4L, null, true)]
    [TestCase(9L, null, true)]
    [TestCase(1L, "Postponed", true)]
    [TestCase(3L, "PPD", true)]
    [TestCase(1L, "ppd - weather", true)]
    [TestCase(1L, "Cancelled", true)]
    [TestCase(null, "Canceled", true)]
    [TestCase(1L, "7:00 pm ET", false)]
    [TestCase(2L, "Q3 4:10", false)]
    [TestCase(3L, "Final", false)]
    [TestCase(null, null, false)]
    public void Every_way_of_saying_called_off_is_understood(long? code, string? text, bool isCalledOff)
    {
        var row = Some.Scheduled() with { Status = code, StatusText = text };

        Assert.That(ScheduleStatus.SaysCalledOff(row), Is.EqualTo(isCalledOff));
    }
}
