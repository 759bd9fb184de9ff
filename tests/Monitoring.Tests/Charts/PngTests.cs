using System.Text;
using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Tests.Charts;

public sealed class PngTests
{
    private const int Paper = (int)Ink.Paper;
    private const int Figure = (int)Ink.Figure;

    [Test]
    public void A_picture_is_a_sound_PNG_of_a_size_that_a_message_shows()
    {
        var png = Read(SomeChart.Ramp);

        Assert.That(png.Names, Is.EqualTo(["IHDR", "PLTE", "IDAT", "IEND"]));
        Assert.That((png.Width, png.Height, png.Palette.Length), Is.EqualTo((600, 220, 3 * Enum.GetValues<Ink>().Length)));
    }

    [Test]
    public void Every_bar_is_as_high_as_its_figure_and_begins_at_zero()
    {
        var sketch = Sketch.Of(SomeChart.Of(25, 50, 100));
        var png = Read(SomeChart.Of(25, 50, 100));

        var heights = sketch.Boxes.Where(box => box.Ink is Ink.Figure)
            .Select(box => Enumerable.Range(0, png.Height).Count(y => png[box.X + 1, y] == Figure));

        Assert.That(heights, Is.EqualTo([39, 77, 154]).Within(1));
    }

    [Test]
    public void Numbers_are_readable_digit_by_digit()
    {
        var png = Read(SomeChart.Of(174, 174, 174, 174));
        var label = Sketch.Of(SomeChart.Of(174, 174, 174, 174)).Labels[0];

        var text = new StringBuilder();
        for (var y = label.Y; y < label.Y + SketchLabel.Height; y += 2)
        {
            text.Append('\n').Append(string.Concat(Enumerable.Range(0, 18).Select(x => png[label.X + (2 * x), y] == Paper ? ' ' : '#')));
        }

        Assert.That(text.ToString(), Is.EqualTo(
            """

              #   #####    #  
             ##       #   ##  
              #      #   # #  
              #     #   #  #  
              #    #    ##### 
              #    #       #  
             ###   #       #  
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_same_chart_is_the_same_file_and_another_day_another()
    {
        var (first, second) = (ChartPicture.Of(SomeChart.Ramp), ChartPicture.Of(SomeChart.Ramp with { Title = "Words stand beside it" }));

        Assert.That((second.Key, second.FileName), Is.EqualTo((first.Key, first.FileName)));
        Assert.That(second.Png.ToArray(), Is.EqualTo(first.Png.ToArray()));
        Assert.That(ChartPicture.Of(SomeChart.Of(50, 49, 51)).Key, Is.Not.EqualTo(first.Key));
    }

    [Test]
    public void A_picture_weighs_less_than_a_message() =>
        Assert.That(ChartPicture.Of(SomeChart.Ramp with { Limit = 100 }).Png.Length, Is.LessThan(3000));

    [TestCase("123456789", 0xCBF43926)]
    [TestCase("IEND", 0xAE426082)]
    public void Check_sums_are_the_ones_that_everybody_knows(string text, long sum) =>
        Assert.That(Crc32.Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo((uint)sum));

    private static PngFile Read(BarChart chart) => new(ChartPicture.Of(chart).Png);
}
