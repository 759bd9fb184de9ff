namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Makes one planned call. How often, and whether at all, is decided before.</summary>
public sealed class RecoveryExecutor(IPipelineServices services)
{
    public Task<ServiceAnswer> CallAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> outputs = [.. call.Facts.Select(fact => fact.Key.Output)];
        return call.Action switch
        {
            RecoveryAction.Refresh => services.RefreshScheduleAsync(cancellationToken),
            RecoveryAction.Reload or RecoveryAction.Scrape => services.ScrapeAsync(outputs[0], call.GameDate, cancellationToken),
            RecoveryAction.Analyse => services.AnalyseAsync(call.GameDate, outputs, cancellationToken),
            RecoveryAction.Precompute => services.PrecomputeAsync(call.GameDate, outputs, cancellationToken),
            RecoveryAction.Predict => services.PredictAsync(call.GameDate, cancellationToken),
            _ => services.GradeAsync(call.GameDate, cancellationToken),
        };
    }
}
