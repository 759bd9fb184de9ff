namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What one Eastern day's messages about one phase cost their readers. A silent day has no phase, and is a day all the same.</summary>
/// <param name="Posts">New messages, the only kind that calls somebody who does not follow the thread.</param>
public sealed record DayOfMessages(DateOnly Day, long? Phase, long Posts, long Edits, long Replies, long Signals);
