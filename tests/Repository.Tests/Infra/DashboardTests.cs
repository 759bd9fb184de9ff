using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Repository.Tests.Infra;

/// <summary>A chart of a figure that nobody logs stays empty, and looks like a quiet day.</summary>
public sealed partial class DashboardTests
{
    [Test]
    public void Every_figure_that_the_dashboard_draws_is_one_that_is_logged()
    {
        var drawn = Figure().Matches(Checkout.Read("infra/dashboards/pipeline.json")).Select(match => match.Groups[1].Value).ToList();

        Assert.That(drawn, Has.Count.GreaterThanOrEqualTo(5).And.SubsetOf(FigureNames.All));
    }

    [GeneratedRegex(@"metric\.labels\.figure=\\""([a-z0-9_]+)\\""")]
    private static partial Regex Figure();
}
