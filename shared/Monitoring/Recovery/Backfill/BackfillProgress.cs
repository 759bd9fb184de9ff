using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Says how far a backfill has come: from documents while it is under way, and by the success criteria's lights once it is over.</summary>
public sealed class BackfillProgress(BackfillLog log, RecoveryLedger ledger, SmokeRound smoke, FunctionIdentity identity)
{
    private const string NextCycle = "It is proven by rows. Whether it stays so shows when the next regular run of these phases has passed.";

    public async Task<BackfillReport> ShowAsync(string id, BackfillRequest request, CancellationToken cancellationToken)
    {
        if (await log.ReadAsync(id, cancellationToken) is not { } backfill)
        {
            return BackfillReport.Refused(identity.Name, request, new(BackfillRefusalKind.NotFound, $"There is no backfill '{id}'."));
        }

        var records = (await ledger.AllAsync(cancellationToken)).Select(stored => stored.Record).Where(record => backfill.Keys.Contains(record.Key)).ToList();
        var isDone = !records.Exists(record => record.IsOrdered && record.Order!.Backfill == id);
        var lights = isDone ? await smoke.RunAsync(new SmokeRequest(backfill.From, backfill.To, request.Now), cancellationToken) : null;
        return BackfillReport.Of(identity.Name, request) with
        {
            Summary = SummaryOf(records),
            Backfill = id,
            By = backfill.By,
            Reason = backfill.Reason,
            Progress = LinesOf(records, backfill),
            Done = isDone,
            Lights = lights?.Dates,
            LightsBefore = backfill.LightsBefore,
            Notes = isDone && records.TrueForAll(record => record.State is RecoveryState.Recovered) ? [NextCycle] : [],
            Unknowns = lights?.Unknowns ?? [],
            Queries = lights?.Queries ?? 0,
            BytesBilled = lights?.BytesBilled ?? 0,
        };
    }

    private static List<BackfillProgressLine> LinesOf(IReadOnlyList<RecoveryRecord> records, BackfillRecord backfill) =>
    [
        .. records.OrderBy(record => record.Key.GameDate).ThenBy(record => record.Key.Action)
            .GroupBy(record => (record.Key.GameDate, record.Key.Phase, record.State))
            .Select(same => new BackfillProgressLine(
                same.Key.GameDate,
                same.Key.Phase,
                same.Key.State,
                [.. same.Select(record => Pipeline.ProcessorCatalogue.Find(record.Key.Output)?.Abbreviation ?? record.Key.Output)],
                string.Join("; ", same.Select(record => WordsOf(record, backfill)).Distinct()))),
    ];

    private static string WordsOf(RecoveryRecord record, BackfillRecord backfill) => record switch
    {
        { State: RecoveryState.Idle } when record.Last is not { } last || last.At < backfill.At => "waits for its turn, and for what it builds on",
        { State: RecoveryState.Trying, Last: { } last } => string.Create(
            CultureInfo.InvariantCulture, $"attempt {last.Number} ({last.Answer?.ToString() ?? "no answer yet"}); rows are looked for until {TimeText.Both(last.JudgeAt)}"),
        _ => record.Reason,
    };

    private static string SummaryOf(IReadOnlyList<RecoveryRecord> records) =>
        string.Join(", ", records.GroupBy(record => record.State).OrderBy(state => state.Key).Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Count()} {state.Key}")));
}
