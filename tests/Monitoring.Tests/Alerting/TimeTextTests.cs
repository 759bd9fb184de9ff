using System.Globalization;
using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class TimeTextTests
{
    [TestCase("00:00:00", "less than a minute")]
    [TestCase("00:00:59", "less than a minute")]
    [TestCase("00:01:00", "1 minute")]
    [TestCase("00:45:59", "45 minutes")]
    [TestCase("01:00:00", "1 hour")]
    [TestCase("01:30:00", "1 hour 30 minutes")]
    [TestCase("23:59:59", "23 hours 59 minutes")]
    [TestCase("1.00:00:00", "1 day")]
    [TestCase("1.00:30:00", "1 day")]
    [TestCase("2.03:59:00", "2 days 3 hours")]
    public void A_duration_is_its_two_largest_parts(string duration, string text)
    {
        Assert.That(TimeText.Duration(TimeSpan.Parse(duration, CultureInfo.InvariantCulture)), Is.EqualTo(text));
    }

    [TestCase("2026-01-16T03:30:00Z", "2026-01-15 22:30 ET (03:30 UTC)")]
    [TestCase("2026-06-01T23:00:00Z", "2026-06-01 19:00 ET (23:00 UTC)")]
    [TestCase("2026-01-15T22:30:00-05:00", "2026-01-15 22:30 ET (03:30 UTC)")]
    public void A_time_is_told_in_the_east_and_in_UTC_with_both_zones(string instant, string text)
    {
        Assert.That(TimeText.Both(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)), Is.EqualTo(text));
    }
}
