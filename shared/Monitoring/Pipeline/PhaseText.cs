namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>Phases as the pipeline's records spell them: <c>phase_3_analytics</c> mostly, and <c>phase_3</c> by some.</summary>
public static class PhaseText
{
    private const string Prefix = "phase_";

    /// <summary>Null: it names none.</summary>
    public static Phase? Find(string? text) =>
        text?.StartsWith(Prefix, StringComparison.Ordinal) is true && text.Length > Prefix.Length && char.IsAsciiDigit(text[Prefix.Length])
            ? (Phase)(text[Prefix.Length] - '0')
            : null;
}
