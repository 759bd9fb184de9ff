using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Google.Tests.Hosting;

public sealed class SourceConfigurationTests
{
    private static readonly DateOnly January = new(2026, 1, 15);
    private static readonly DateOnly February = new(2026, 2, 15);

    [Test]
    public void Without_settings_the_registry_is_the_library_s()
    {
        var registry = Read();

        Assert.That(registry.All, Is.EqualTo(SourceRegistry.Default.All));
    }

    [Test]
    public void A_source_is_retired_by_a_setting() =>
        Assert.That(Read(("Sources:nbac_gamebook:ActiveUntil", "2026-01-10")).ActiveOn(January).Select(source => source.Name), Is.EqualTo(["bdl"]));

    [Test]
    public void A_retired_source_comes_back_by_a_setting() =>
        Assert.That(Read(("Sources:bdl:ActiveUntil", "never")).ActiveOn(February), Has.Count.EqualTo(2));

    [Test]
    public void An_unknown_source_stops_the_start() =>
        Assert.That(() => Read(("Sources:espn:ActiveUntil", "never")), Throws.InvalidOperationException.With.Message.Contains("no source 'espn'"));

    [Test]
    public void An_unreadable_date_stops_the_start() =>
        Assert.That(() => Read(("Sources:bdl:ActiveFrom", "soon")), Throws.InvalidOperationException.With.Message.Contains("not 'soon'"));

    private static SourceRegistry Read(params (string Key, string Value)[] settings) => SourceConfiguration.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build());
}
