using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// Sends reports once. What is to be said is written down first, then sent part by part, each noted when the channel confirmed it: a second
/// instance and a repeated call send nothing, a crash repeats one part at most, and what could not be delivered goes out at the next call.
/// </summary>
public sealed class ReportDesk(ReportLedger ledger, IReportChannel channel, ReportThresholds limits, TimeProvider time)
{
    /// <summary>Longer than a part may take with all its retries, shorter than the scheduler's patience.</summary>
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(3);

    /// <summary>Null: nobody has made it yet.</summary>
    public async Task<ReportRecord?> FindAsync(string name, DateOnly date, CancellationToken cancellationToken) =>
        (await ledger.FindAsync(name, date, cancellationToken))?.Record;

    /// <summary>Writes it down and sends it; one that is there already is only gone on with, unless it is forced.</summary>
    public async Task<ReportDelivery> SendAsync(ReportMessage message, bool force, CancellationToken cancellationToken)
    {
        var known = await ledger.FindAsync(message.Name, message.Date, cancellationToken);
        if (known is { } there && !force)
        {
            return await ResumeAsync(there.Record, there.Version, cancellationToken);
        }

        var made = new ReportRecord(message, time.GetUtcNow()) { ClaimedUntil = time.GetUtcNow() + ClaimTime };
        return await ledger.WriteAsync(made, known?.Version, cancellationToken)
            ? await PartsAsync(made, cancellationToken)
            : new(ReportStatus.SentByAnother, 0);
    }

    /// <summary>Goes on with what an earlier run left unsent.</summary>
    public async Task<ReportDelivery> ResumeAsync(string name, DateOnly date, CancellationToken cancellationToken) =>
        await ledger.FindAsync(name, date, cancellationToken) is { } there
            ? await ResumeAsync(there.Record, there.Version, cancellationToken)
            : new(ReportStatus.AlreadySent, 0);

    /// <summary>Reports of other dates that are still owed, oldest first; and forgets those of which nobody needs to know any more.</summary>
    public async Task<IReadOnlyList<ReportDelivery>> CatchUpAsync(string name, DateOnly except, CancellationToken cancellationToken)
    {
        var (sent, now) = (new List<ReportDelivery>(), time.GetUtcNow());
        foreach (var (record, version) in (await ledger.OfAsync(name, cancellationToken)).OrderBy(one => one.Record.Message.Date))
        {
            if (now - record.MadeAt > TimeSpan.FromDays(limits.KeepSentDays))
            {
                await ledger.ForgetAsync(record, version, cancellationToken);
            }
            else if (record.DoneAt is null && record.Message.Date != except && now - record.MadeAt <= TimeSpan.FromDays(limits.KeepUndeliveredDays))
            {
                sent.Add(await ResumeAsync(record, version, cancellationToken));
            }
        }

        return sent;
    }

    private async Task<ReportDelivery> ResumeAsync(ReportRecord record, string version, CancellationToken cancellationToken)
    {
        if (record.DoneAt is not null)
        {
            return new(ReportStatus.AlreadySent, record.Sent);
        }

        var claimed = record with { ClaimedUntil = time.GetUtcNow() + ClaimTime };
        return !(record.ClaimedUntil > time.GetUtcNow()) && await ledger.WriteAsync(claimed, version, cancellationToken)
            ? await PartsAsync(claimed, cancellationToken)
            : new(ReportStatus.SentByAnother, record.Sent);
    }

    private async Task<ReportDelivery> PartsAsync(ReportRecord claimed, CancellationToken cancellationToken)
    {
        var (record, parts) = (claimed, ReportKit.Format(claimed.Message, channel.HasThreads));
        while (record.Sent < parts.Count)
        {
            var delivery = channel.Misconfiguration is { } problem ? Delivery.Failed(problem) : await channel.SendAsync(parts[record.Sent], record.Post, cancellationToken);
            var after = After(record, delivery, parts.Count);
            if (!await NoteAsync(record, after, cancellationToken))
            {
                return new(ReportStatus.SentByAnother, record.Sent);
            }

            if (after.Sent == record.Sent)
            {
                return new(ReportStatus.Undelivered, record.Sent, delivery.Problem);
            }

            record = after;
        }

        return new(ReportStatus.Sent, record.Sent);
    }

    // A post that somebody deleted takes its thread with it: nobody misses the answers.
    private ReportRecord After(ReportRecord record, Delivery delivery, int parts)
    {
        var sent = delivery.IsGone && record.Post is not null ? parts : record.Sent + (delivery.IsDelivered ? 1 : 0);
        return record with
        {
            Sent = sent,
            Post = record.Post ?? delivery.Message,
            DoneAt = sent >= parts ? time.GetUtcNow() : null,
            ClaimedUntil = delivery.IsDelivered && sent < parts ? time.GetUtcNow() + ClaimTime : null,
        };
    }

    /// <returns>False when somebody else has taken it over meanwhile: what he noted stands.</returns>
    private async Task<bool> NoteAsync(ReportRecord before, ReportRecord after, CancellationToken cancellationToken) =>
        await ledger.FindAsync(before.Message.Name, before.Message.Date, cancellationToken) is { } newest
        && (newest.Record.Sent, newest.Record.ClaimedUntil, newest.Record.MadeAt) == (before.Sent, before.ClaimedUntil, before.MadeAt)
        && await ledger.WriteAsync(after, newest.Version, cancellationToken);
}
