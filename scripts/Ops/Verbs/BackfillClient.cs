namespace NbaPipeline.Ops.Verbs;

/// <summary>The deployed function that makes dates again, or the one of a local cloud.</summary>
internal sealed class BackfillClient(Uri function) : IDisposable
{
    private readonly FunctionClient _client = new(function);

    /// <summary>In a local cloud no scheduler calls what carries repairs on.</summary>
    public bool IsLocal => _client.IsLocal;

    public async Task<BackfillAnswer> SendAsync(BackfillWish wish, CancellationToken cancellationToken) =>
        new(await _client.PostAsync(wish, isSigned: wish.Plan is not null, cancellationToken));

    public async Task<BackfillAnswer> ProgressAsync(string backfill, CancellationToken cancellationToken) =>
        new(await _client.GetAsync($"?progress={Uri.EscapeDataString(backfill)}", cancellationToken));

    public async Task<BackfillAnswer> StepAsync(CancellationToken cancellationToken)
    {
        using var step = _client.Beside("recovery-step");
        return new(await step.PostAsync(null, isSigned: false, cancellationToken));
    }

    public void Dispose() => _client.Dispose();
}
