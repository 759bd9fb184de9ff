using NbaPipeline.LocalCloud.Functions;

namespace NbaPipeline.Repository.Tests.Readme;

public sealed class FunctionTableTests
{
    private static FunctionManifest Manifest { get; } = new()
    {
        Name = "a-gate",
        Kind = "gate",
        Summary = "a gate",
        Asks = "is it there | or not",
        Fires = "when it is not",
        Trigger = new FunctionTrigger("http"),
        Schedules = [],
        Reads = [],
        Channels = ["#one", "#two"],
    };

    [Test]
    public void A_function_is_one_row_that_leads_to_its_runbook()
    {
        var table = FunctionTable.Markdown([new FunctionFolder("AGate", Manifest)]);

        Assert.That(
            table.Split('\n')[2],
            Is.EqualTo(@"| [a-gate](functions/AGate/README.md) | on demand | is it there \| or not | when it is not | #one, #two |"));
    }

    [Test]
    public void A_topic_and_each_schedule_are_triggers()
    {
        var manifest = Manifest with
        {
            Trigger = new FunctionTrigger("topic", "nba-phase2-complete"),
            Schedules = [new FunctionSchedule("*/30 * * * *", "America/New_York", "sweep"), new FunctionSchedule("0 9 * * 1", "Etc/UTC", "weekly")],
        };

        Assert.That(FunctionTable.Markdown([new FunctionFolder("AGate", manifest)]),
            Does.Contain("| topic `nba-phase2-complete`<br>`*/30 * * * *` America/New_York<br>`0 9 * * 1` Etc/UTC |"));
    }
}
