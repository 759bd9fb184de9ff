using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using Predicted = NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Queries.PredictedGame>>;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Phase 5 to 6: for which games does the table hold active predictions? What a batch says of itself is not asked.</summary>
public sealed class PredictionGateQuestion(SlateQueries slates, PredictionQueries predictions, GateSettings settings, PredictionThresholds thresholds)
    : IGateQuestion
{
    private const string Name = "predictions";

    public Gate Gate => GateCatalogue.Phase5ToPhase6;

    public async Task<IReadOnlyList<GateFacts>> AskAsync(
        IReadOnlyList<GateAsk> asks, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        List<DateOnly> dates = [.. asks.Select(ask => ask.GameDate).Distinct().Order()];
        var answer = await slates.ForAsync(dates, now, asOf, cancellationToken);
        var predicted = await predictions.PredictedAsync(dates, asOf, cancellationToken);
        return [.. asks.Select(ask => FactsOf(ask, answer.Slates.First(slate => slate.Date == ask.GameDate), answer, predicted))];
    }

    private GateFacts FactsOf(GateAsk ask, Slate slate, SlateAnswer answer, Predicted predicted) => settings.FactsOf(Gate, ask, slate) with
    {
        Members = [MemberOf(slate, predicted)],
        Doubts = answer.WhyBlind is { } why ? [new BlindSpot(SlateAnswer.Schedule, why)] : answer.DoubtsOf(slate),
        Excuse = answer.IsSeasonsStart(slate.Date, thresholds.BootstrapDays)
            ? $"One of a season's first {thresholds.BootstrapDays} days: no predictions are expected." : null,
        LastSeen = (predicted as Predicted.Known)?.Value.Where(row => row.GameDate == slate.Date).Max(row => row.LastWritten),
    };

    private GateMember MemberOf(Slate slate, Predicted predicted)
    {
        if (predicted is not Predicted.Known { Value: var rows })
        {
            return new(Name, Name, MemberNeed.Critical) { Unknown = ((Predicted.Unknown)predicted).Why };
        }

        var day = new PredictionFacts(slate, thresholds.DueAt(slate)) { Rows = [.. rows.Where(row => row.GameDate == slate.Date)] };
        var split = day.Games.ToLookup(game => game.Players > 0, game => game.Game.Label);
        return new(Name, Name, MemberNeed.Critical)
        {
            IsPresent = split[true].Any(), Rows = day.PlayerCount, Covered = [.. split[true]], Missing = [.. split[false]],
        };
    }
}
