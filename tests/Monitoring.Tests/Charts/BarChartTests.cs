using System.Text.Json;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Tests.Incidents;

namespace NbaPipeline.Monitoring.Tests.Charts;

public sealed class BarChartTests
{
    [Test]
    public void A_line_of_text_stands_in_for_the_picture() =>
        Assert.That(SomeChart.Of(1, 4.5, 8).Line, Is.EqualTo("`▁▅█` 01-02 to 01-04"));

    [Test]
    public void Whoever_cannot_see_it_is_told_all_of_it() => Assert.That(
        (SomeChart.Of(1, 4.25, 800.6) with { Limit = 90 }).Words,
        Is.EqualTo("Errors of PlayerDailyCacheProcessor, errors, 3 days from 2026-01-02 to 2026-01-04: 1, 4.3, 801; the objective is 90"));

    [Test]
    public void Two_charts_with_the_same_facts_are_one_so_that_a_finding_that_did_not_change_says_so()
    {
        var (one, same) = (SomeChart.Of(1, 2), SomeChart.Of(1, 2));

        Assert.That((same, same.GetHashCode()), Is.EqualTo((one, one.GetHashCode())));
        Assert.That(SomeFinding.Of(Severity.Warning) with { Chart = same }, Is.EqualTo(SomeFinding.Of(Severity.Warning) with { Chart = one })
            .Using<Finding>((first, second) => first.SaysTheSameAs(second)));
        Assert.That(one, Is.Not.EqualTo(SomeChart.Of(1, 3)).And.Not.EqualTo(one with { Limit = 3 }));
    }

    [Test]
    public void A_document_keeps_the_facts_exactly()
    {
        var chart = SomeChart.Of(1.0 / 3, 2e9) with { Limit = 0.1 };

        var kept = JsonSerializer.Deserialize<BarChart>(JsonSerializer.Serialize(chart, DocumentJson.Options), DocumentJson.Options);

        Assert.That(kept, Is.EqualTo(chart));
    }
}
