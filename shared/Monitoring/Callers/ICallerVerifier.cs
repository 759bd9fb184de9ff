namespace NbaPipeline.Monitoring.Callers;

/// <summary>Finds out who calls a function that changes something on a person's word.</summary>
public interface ICallerVerifier
{
    /// <param name="authorization">The request's own header; null: it has none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CallerVerdict> VerifyAsync(string? authorization, CancellationToken cancellationToken);
}
