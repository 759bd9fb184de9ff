using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class IncidentHistoryQueriesTests
{
    private static readonly DateOnly From = Some.Date;
    private static readonly DateOnly To = Some.Date.AddDays(6);

    private readonly FakeWarehouse _warehouse = new();

    private IncidentHistoryQueries Queries => new(_warehouse);

    [Test]
    public async Task Each_question_is_asked_of_the_span_and_answered_with_its_rows()
    {
        _warehouse.Answer(
            "DetectionTimes", new DetectionTime("a#1", 2, "bdl", From, "Warning", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 5));
        _warehouse.Answer(
            "RepairTimes", new RepairTime("a#1", 2, "bdl", From, "Info", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, true, false, false));
        _warehouse.Answer("FalsePositives", new CheckPrecision("box-score-completeness", 2, 4, 1, 0.25));
        _warehouse.Answer("PostsPerDay", new DayOfMessages(From, null, 0, 0, 0, 0));
        _warehouse.Answer("TouchedDays", new TouchedDay(From, 3, 2));

        Assert.That(Only(await Queries.DetectionTimesAsync(From, To, default)).MinutesToDetect, Is.EqualTo(5));
        Assert.That(Only(await Queries.RepairTimesAsync(From, To, default)).IsExpired);
        Assert.That(Only(await Queries.FalsePositivesAsync(From, To, default)).FalsePositives, Is.EqualTo(1));
        Assert.That(Only(await Queries.PostsPerDayAsync(From, To, default)).Day, Is.EqualTo(From));
        Assert.That(Only(await Queries.TouchedDaysAsync(From, To, default)).People, Is.EqualTo(2));
        Assert.That(_warehouse.Asked.SelectMany(query => query.Parameters.Select(parameter => parameter.Value)), Is.EqualTo(
            Enumerable.Repeat(new object[] { From, To }, 5).SelectMany(span => span)));
    }

    [Test]
    public async Task A_history_that_cannot_be_asked_is_unknown_and_not_empty()
    {
        _warehouse.Fail(IncidentHistory.Table);

        Assert.That(await Queries.RepairTimesAsync(From, To, default), Is.TypeOf<Evidence<IReadOnlyList<RepairTime>>.Unknown>());
    }

    private static T Only<T>(Evidence<IReadOnlyList<T>> evidence) => ((Evidence<IReadOnlyList<T>>.Known)evidence).Value.Single();
}
