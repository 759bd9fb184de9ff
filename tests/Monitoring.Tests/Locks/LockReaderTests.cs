using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Locks;

public sealed class LockReaderTests
{
    private static readonly DateTimeOffset Noon = Some.Eastern("2026-01-17 12:00");

    [TestCase("""{"owner":"recovery-step","fence":7,"expires_at":"2026-01-17T17:30:00+00:00"}""", "recovery-step", "7", LockState.Held)]
    [TestCase("""{"owner":"","fence":7,"expires_at":"2026-01-17T10:00:00+00:00"}""", "", "7", LockState.Free)]
    [TestCase("""{"status":"processing","expireAt":"2026-01-17T17:30:00Z","started_at":"2026-01-17T17:00:00Z"}""", null, null, LockState.Held)]
    [TestCase("""{"status":"processing","expireAt":"2026-01-17T16:30:00Z","locked_by":"x"}""", "x", null, LockState.Unknown)]
    [TestCase("""{"holder_id":"a","operation_id":"b","expires_at":"2026-01-17T09:00:00-05:00","more":{"x":[1]}}""", "a", "b", LockState.Expired)]
    [TestCase("""{"processor":"PlayerGameSummaryProcessor"}""", null, null, LockState.Unknown)]
    public void Every_writers_spelling_is_read_and_what_is_not_said_is_unknown(string json, string? holder, string? operation, LockState state)
    {
        var held = LockReader.Read(new Document("processing_locks/x", json, "1"));

        Assert.That((held.Holder, held.Operation, held.StateAt(Noon, new LockThresholds())), Is.EqualTo((holder, operation, state)));
    }

    [TestCase("""{"holder_id":"a","operation_id":"b"}""", "it does not say when it expires")]
    [TestCase("""{"holder_id":"a","operation_id":"b","expires_at":"2026-01-17T09:00:00"}""", "its expiry is no time with a zone")]
    [TestCase("""{"operation_id":"b","expires_at":"2026-01-17T09:00:00Z"}""", "it names no holder")]
    [TestCase("""{"holder_id":"b","expires_at":"2026-01-17T09:00:00Z"}""", "it names neither an operation nor a fencing number")]
    [TestCase("""{""", "its document cannot be read")]
    [TestCase("""{"holder_id":"a","operation_id":"b","expires_at":"2026-01-17T09:00:00Z"}""", null)]
    public void Its_doubt_is_said(string json, string? doubt) =>
        Assert.That(LockReader.Read(new Document("processing_locks/x", json, "1")).DoubtAt(Noon, new LockThresholds()), Is.EqualTo(doubt));
}
