using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Tests.Charts;

public sealed class SketchTests
{
    private static IEnumerable<BarChart> Charts =>
    [
        SomeChart.Ramp,
        SomeChart.Ramp with { Limit = 100 },
        SomeChart.Ramp with { Limit = 1_000_000 },
        SomeChart.Of(7),
        SomeChart.Of(0, 0),
        SomeChart.Of(-3, 4),
        SomeChart.Of([.. Enumerable.Range(0, 60).Select(day => 1_000_000.0 * day)]),
    ];

    [TestCaseSource(nameof(Charts))]
    public void Everything_stands_within_the_picture(BarChart chart)
    {
        var sketch = Sketch.Of(chart);

        Assert.That(sketch.Boxes.Where(box => box.X < 0 || box.Y < 0 || box.X + box.Width > sketch.Width || box.Y + box.Height > sketch.Height), Is.Empty);
        Assert.That(sketch.Labels.Where(label => label.X < 0 || label.Y < 0 || label.X + label.Width > sketch.Width), Is.Empty);
        Assert.That(sketch.Boxes.Count(box => box.Ink is Ink.Figure), Is.EqualTo(chart.Bars.Count));
    }

    [Test]
    public void The_first_and_the_last_day_are_named_with_their_figures() => Assert.That(
        Sketch.Of(SomeChart.Ramp).Labels.Select(label => label.Text), Is.EqualTo(["50", "01-02", "124", "01-15"]));

    [Test]
    public void A_peak_between_them_is_named_too() => Assert.That(
        Sketch.Of(SomeChart.Of(1, 2, 3, 4, 9, 4, 3, 2, 1)).Labels.Select(label => label.Text), Has.Member("9"));

    [Test]
    public void An_objective_is_a_broken_line_at_its_height_with_its_number()
    {
        var sketch = Sketch.Of(SomeChart.Of(25, 50) with { Limit = 100 });
        var (line, bars) = (sketch.Boxes.First(box => box.Ink is Ink.Limit), sketch.Boxes.Where(box => box.Ink is Ink.Figure).ToList());

        Assert.That(sketch.Labels[^1].Text, Is.EqualTo("100"));
        Assert.That(bars[1].Height, Is.EqualTo((bars[1].Y + bars[1].Height - line.Y) / 2));
    }

    [Test]
    public void A_page_shows_the_same_boxes_with_their_days_and_nothing_that_runs()
    {
        var svg = Svg.Of(Sketch.Of(SomeChart.Of(25, 50.26) with { Limit = 100 }));

        Assert.That(svg, Does.StartWith("<svg ").And.EndWith("</svg>").And.Contain("<title>2026-01-03: 50.3</title>").And.Contain(">100</text>"));
        Assert.That(System.Xml.Linq.XDocument.Parse(svg).Root!.Elements().Select(element => element.Name.LocalName).Distinct(), Is.EqualTo(["rect", "text"]));
    }
}
