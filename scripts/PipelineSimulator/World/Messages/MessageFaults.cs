using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>What becomes of a message between whoever sends it and whoever listens.</summary>
internal sealed class MessageFaults(Scenario scenario)
{
    /// <summary>The bus waits at least this long before it delivers again.</summary>
    private static readonly TimeSpan Redelivery = TimeSpan.FromSeconds(10);

    private static readonly Form[] Malformed =
    [
        sound => sound[..(sound.Length / 2)],
        _ => "",
        sound => sound.Replace("\"game_date\"", "\"gamedate\"", StringComparison.Ordinal).Replace("\"target_date\"", "\"date\"", StringComparison.Ordinal),
        _ => "null",
    ];

    private delegate string Form(string sound);

    public IEnumerable<SimulatedMessage> Deliver(IEnumerable<Completion> completions)
    {
        var spoilt = new HashSet<(string Fault, DateOnly GameDate)>();
        return completions.OrderBy(completion => completion.Times.EndedAt)
            .SelectMany(completion => Of(completion, spoilt))
            .OrderBy(message => message.At)
            .ThenBy(message => message.Id, StringComparer.Ordinal);
    }

    private List<SimulatedMessage> Of(Completion completion, HashSet<(string Fault, DateOnly GameDate)> spoilt)
    {
        IEnumerable<SimulatedMessage> messages = [Sound(completion)];
        return [.. scenario.Faults.Where(fault => Hits(fault, completion)).Aggregate(messages, (current, fault) => fault.Kind switch
        {
            FaultKinds.MessageLost => [],
            FaultKinds.MessageLate => current.Select(message => message with { At = message.At + Delay(fault) }),
            FaultKinds.MessageDuplicate => current.SelectMany(message => Twice(message)),
            FaultKinds.MessageMalformed when spoilt.Add((fault.Id, completion.GameDate)) => current.Prepend(Spoilt(completion, fault)),
            _ => current,
        })];
    }

    private SimulatedMessage Sound(Completion completion) => new(completion.Times.EndedAt, completion.Topic, CompletionEnvelope.Of(completion))
    {
        Id = Id(completion.Topic, completion.ExecutionId, Key(completion.Times.EndedAt)),
        PublishedAt = completion.Times.EndedAt,
        Tells = completion,
    };

    private static SimulatedMessage[] Twice(SimulatedMessage message) =>
        [message, message with { At = message.At + Redelivery, DeliveryCount = message.DeliveryCount + 1 }];

    /// <summary>One a date, before the first sound one; its form changes from date to date.</summary>
    private SimulatedMessage Spoilt(Completion completion, Fault fault)
    {
        var form = Malformed[completion.GameDate.DayNumber % Malformed.Length];
        return new(completion.Times.EndedAt, completion.Topic, form(CompletionEnvelope.Of(completion)))
        {
            Id = Id(fault.Id, completion.ExecutionId, "malformed"),
            PublishedAt = completion.Times.EndedAt,
            SpoiltBy = fault.Id,
        };
    }

    private string Id(params ReadOnlySpan<string> keys) =>
        ((long)(Dice.Unit(scenario.Seed, keys) * 9e15) + (long)1e15).ToString(CultureInfo.InvariantCulture);

    private static string Key(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static bool Hits(Fault fault, Completion completion) =>
        fault.Topic == completion.Topic && fault.GameDates.Contains(completion.GameDate);

    private static TimeSpan Delay(Fault fault) => TimeSpan.FromHours(fault.Hours ?? 0) + TimeSpan.FromMinutes(fault.Minutes ?? 0);
}
