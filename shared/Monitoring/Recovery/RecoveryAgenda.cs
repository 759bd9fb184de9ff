using System.Text.Json;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// When each date is looked at again, so that a date that is whole is not asked about every half hour. Only a saving: a note that is lost costs a
/// look, and whatever anybody else finds wrong with a date is looked at whatever stands here.
/// </summary>
public sealed class RecoveryAgenda(IDocumentStore documents, RecoveryThresholds thresholds, GradingThresholds grading)
{
    // Dates are looked at for four days at most; what is older only fills the document.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<Dictionary<DateOnly, AgendaNote>> ReadAsync(RecoveryScope scope, CancellationToken cancellationToken) =>
        await documents.GetAsync(PathOf(scope), cancellationToken) is { } document
            ? Parse(document.Json)
            : [];

    /// <param name="scope">Whose look it was.</param>
    /// <param name="dates">What was looked at.</param>
    /// <param name="facts">What was seen.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WriteAsync(
        RecoveryScope scope, IReadOnlyList<DateOnly> dates, RecoveryFacts facts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notes = (await ReadAsync(scope, cancellationToken)).Where(note => note.Value.MadeAt > now - Kept).ToDictionary();
        foreach (var date in dates)
        {
            notes[date] = new(now, NextLookAt(date, facts, now));
        }

        await documents.PutAsync(PathOf(scope), JsonSerializer.Serialize(notes, DocumentJson.Options), cancellationToken);
    }

    /// <summary>The first moment at which something of the date becomes due, or may no longer be as it was.</summary>
    public DateTimeOffset NextLookAt(DateOnly date, RecoveryFacts facts, DateTimeOffset now)
    {
        var graded = grading.DueAt(date);
        return facts.Outputs.Where(fact => fact.Key.GameDate == date)
            .Select(fact => fact.NextLookAt(now))
            .OfType<DateTimeOffset>()
            .Append(facts is { Outputs.Count: 0, Unknowns.Count: > 0 } ? now : now + thresholds.LookEvery)
            .Append(graded > now ? graded : DateTimeOffset.MaxValue)
            .Min();
    }

    // Without notes every date is looked at, so a document that nobody can read may not keep repairs from their work.
    private static Dictionary<DateOnly, AgendaNote> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<DateOnly, AgendaNote>>(json, DocumentJson.Options) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string PathOf(RecoveryScope scope) => $"agendas/{(scope.IsScheduleOnly ? "schedule" : "plan")}";
}
