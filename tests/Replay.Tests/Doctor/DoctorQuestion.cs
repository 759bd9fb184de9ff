using NbaPipeline.PipelineSimulator;
using NbaPipeline.Replay.Tests.RootCauses;

namespace NbaPipeline.Replay.Tests.Doctor;

/// <summary>A call at a moment.</summary>
internal sealed record DoctorQuestion(DateTimeOffset At, Uri Call)
{
    /// <summary>As people and the scheduler ask: at six about yesterday, past noon about yesterday and today, in the afternoon about yesterday and on Sundays about the week.</summary>
    public static IEnumerable<DoctorQuestion> Daily(Scenario scenario)
    {
        for (var date = scenario.From; date <= scenario.To; date = date.AddDays(1))
        {
            yield return Of(date.AddDays(1), 6, 0, $"/?date={date:yyyy-MM-dd}");
            yield return Of(date, 12, 30, $"/?from={date.AddDays(-1):yyyy-MM-dd}&to={date:yyyy-MM-dd}");
            yield return Of(date.AddDays(1), 16, 0, $"/?date={date:yyyy-MM-dd}");
            if (date.DayOfWeek is DayOfWeek.Sunday || date == scenario.To)
            {
                yield return Of(date.AddDays(1), 6, 30, "/?days=7");
            }
        }
    }

    /// <summary>About the date of a fault, when it is due and still wrong.</summary>
    public static DoctorQuestion Of(RootQuestion question) => new(question.At, new Uri(FormattableString.Invariant($"/?date={question.Date:yyyy-MM-dd}"), UriKind.Relative));

    public static DoctorQuestion Of(DateOnly day, int hour, int minute, string call) =>
        new(Eastern.StartOf(day).AddHours(hour).AddMinutes(minute), new Uri(call, UriKind.Relative));
}
