using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>Every order in which two instances can get in each other's way, and every point at which one can vanish.</summary>
public sealed class GateInterleavingTests
{
    private static readonly DateTimeOffset Now = SomeGates.Due.AddMinutes(5);

    [TestCase(0, 100)]
    [TestCase(1, 1000)]
    [TestCase(2, 1900)]
    public void G27_Two_messages_at_once_and_one_trigger(int crashes, int atLeast)
    {
        var courses = EveryCourse.Of(choose => Expect(choose, crashes, world => world.IsWhole = true, _ => { }));

        Assert.That(courses, Is.GreaterThan(atLeast));
    }

    [TestCase(0, 400)]
    [TestCase(1, 2500)]
    public void G26_Data_that_comes_at_any_moment_between_two_messages_opens_once(int crashes, int atLeast)
    {
        var courses = EveryCourse.Of(choose => Expect(choose, crashes, _ => { }, start => start(world => world.FillAsync(2))));

        Assert.That(courses, Is.GreaterThan(atLeast));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void G26_A_bus_that_refuses_marks_nothing_and_is_asked_again(int refusals)
    {
        var courses = EveryCourse.Of(choose => Expect(choose, 0, world => (world.IsWhole, world.Refusals) = (true, refusals), _ => { }));

        Assert.That(courses, Is.GreaterThan(100));
    }

    [Test]
    public void A_table_that_stays_empty_triggers_nothing_in_any_order()
    {
        EveryCourse.Of(choose =>
        {
            var world = Play(choose, 1, _ => { }, _ => { });
            After(world, hours: 1);

            Assert.That(world.Published, Is.Empty);
        });
    }

    private static void Expect(Func<int, int> choose, int crashes, Action<SteppedWorld> prepare, Action<Action<Func<SteppedWorld, Task>>> others)
    {
        var world = Play(choose, crashes, prepare, others);
        Assert.That(world.Published.Count, Is.LessThanOrEqualTo(1));

        world.IsWhole = true;
        After(world, hours: 1);

        Assert.That(world.Published, Is.EqualTo([SteppedWorld.Key.ToString()]));
        Assert.That(world.DecisionAsync().GetAwaiter().GetResult()!.State, Is.EqualTo(GateState.Opened));
    }

    private static SteppedWorld Play(Func<int, int> choose, int crashes, Action<SteppedWorld> prepare, Action<Action<Func<SteppedWorld, Task>>> others)
    {
        var turns = new Turns(choose, crashes);
        var world = new SteppedWorld(turns);
        prepare(world);
        turns.Start(() => world.AskAsync(0, Now));
        turns.Start(() => world.AskAsync(1, Now));
        others(actor => turns.Start(() => actor(world)));
        turns.Play();
        return world;
    }

    // The sweep, long after every claim has ended; once more, to see that nothing is left to do.
    private static void After(SteppedWorld world, int hours)
    {
        for (var sweep = 0; sweep < 4; sweep++)
        {
            world.AskAsync(null, Now.AddHours(hours)).GetAwaiter().GetResult();
        }
    }
}
