using NbaPipeline.Monitoring.Recovery;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class RecoveryMachineTests
{
    [TestCase(0, false, 0, RecoveryState.Trying)]
    [TestCase(100, false, 0, RecoveryState.Recovered)]
    [TestCase(0, false, 61, RecoveryState.Idle)]
    [TestCase(40, true, 5, RecoveryState.Harmful)]
    public void What_the_tables_say_decides_and_no_answer_does(long distinct, bool isPartial, int minutes, RecoveryState expected)
    {
        var record = RecoveryMachine.Answered(Tried(Cache), new ServiceAnswer(ServiceAnswerKind.Accepted, "completed"), 1)!;
        var seen = Cache with { IsShort = distinct == 0, IsPartial = isPartial, Distinct = distinct, LastSeen = Now.AddMinutes(1) };

        Assert.That((RecoveryMachine.Judged(record, seen, Limits, Now.AddMinutes(minutes)) ?? record).State, Is.EqualTo(expected));
    }

    [Test]
    public void G36_Fewer_distinct_rows_than_before_are_harm_even_where_the_output_looks_whole()
    {
        var record = Tried(Players with { Distinct = 127 });

        var judged = RecoveryMachine.Judged(record, Whole(Players) with { Distinct = 23 }, Limits, Now.AddMinutes(5))!;

        Assert.That((judged.State, judged.Reason), Is.EqualTo((RecoveryState.Harmful, "127 distinct before, 23 after: all there")));
    }

    [Test]
    public void G33_After_the_third_attempt_it_is_given_up_and_time_gives_no_fourth()
    {
        var failed = RecoveryMachine.Judged(Tried(Cache, times: 3), Cache, Limits, Now.AddHours(9))!;

        Assert.That(failed.State, Is.EqualTo(RecoveryState.Failed));
        Assert.That(RecoveryMachine.Reserved(failed, Cache, TimeSpan.Zero, 1, Limits, Now.AddDays(9)), Is.Null);
    }

    [TestCase(ServiceAnswerKind.Unavailable, 3, 121, true, TestName = "Nobody_was_there_three_times_and_somebody_is_again")]
    [TestCase(ServiceAnswerKind.Unavailable, 3, 120, false, TestName = "Nobody_has_been_seen_since")]
    [TestCase(ServiceAnswerKind.Unavailable, 2, 181, false, TestName = "Once_somebody_took_it_on")]
    [TestCase(ServiceAnswerKind.Accepted, 3, 181, false, TestName = "It_was_tried_three_times")]
    public void What_nobody_was_there_to_try_is_tried_again_once_its_service_is_back(ServiceAnswerKind answer, int times, int backAfterMinutes, bool isTried)
    {
        var failed = RecoveryMachine.Judged(Tried(Cache, times: 3), Cache, Limits, Now.AddHours(9))!;
        failed = failed with { Attempts = [.. failed.Attempts.Select((one, index) => one with { Answer = index < times ? answer : ServiceAnswerKind.Accepted })] };

        var again = RecoveryMachine.Reserved(failed, Cache with { ServiceSeenAt = Now.AddMinutes(backAfterMinutes) }, TimeSpan.Zero, 1, Limits, Now.AddHours(9));

        Assert.That((again?.Attempts.Count, again?.LifeAttempts), Is.EqualTo(isTried ? ((int?)1, (int?)4) : (null, null)));
    }

    [Test]
    public void G33_New_input_gives_new_attempts_but_not_more_than_a_life_has()
    {
        RecoveryRecord? record = null;
        var made = 0;
        for (var input = 0; input < 20; input++)
        {
            var fact = Cache with { Input = $"{input}" };
            if (RecoveryMachine.Reserved(record, fact, TimeSpan.Zero, 1, Limits, Now.AddHours(input * 2)) is { } reserved)
            {
                (record, made) = (RecoveryMachine.Judged(reserved, fact, Limits, Now.AddHours((input * 2) + 1)), made + 1);
            }
        }

        Assert.That(made, Is.EqualTo(Limits.AttemptsForLife));
    }

    [TestCase(ServiceAnswerKind.Refused, RecoveryState.Failed)]
    [TestCase(ServiceAnswerKind.Unavailable, RecoveryState.Trying)]
    [TestCase(ServiceAnswerKind.NoData, RecoveryState.Trying)]
    [TestCase(ServiceAnswerKind.Unanswered, RecoveryState.Trying)]
    public void G35_Only_a_refusal_is_the_end(ServiceAnswerKind answer, RecoveryState expected) =>
        Assert.That(RecoveryMachine.Answered(Tried(Source), new ServiceAnswer(answer, "words") { Status = 404 }, 1)!.State, Is.EqualTo(expected));

    [Test]
    public void Whoever_lost_his_lease_changes_nothing_any_more()
    {
        var newer = RecoveryMachine.Judged(Tried(Cache), Cache, Limits, Now.AddHours(1))! with { Fence = 2 };

        Assert.That(RecoveryMachine.Reserved(newer, Cache, TimeSpan.Zero, 1, Limits, Now.AddHours(1)), Is.Null);
        Assert.That(RecoveryMachine.Answered(newer, new ServiceAnswer(ServiceAnswerKind.Refused, ""), 1), Is.Null);
    }

    [Test]
    public void A_second_attempt_waits_for_all_the_work_of_the_first()
    {
        var record = RecoveryMachine.Reserved(null, Cache, TimeSpan.FromMinutes(50), 1, Limits, Now)!;

        Assert.That(record.Last!.JudgeAt, Is.EqualTo(Now.AddMinutes(50)));
    }
}
