namespace NbaPipeline.Monitoring.Errors;

/// <summary>One reason why a run of ours failed, in the form that logs and the warehouse share.</summary>
/// <param name="Type">An exception's name, <c>CouldNotLook</c>, or <c>Undelivered</c>.</param>
/// <param name="Message">Without an address, a token, or a text of somebody else's exception.</param>
/// <param name="Location">Where: a check, a channel, or a method.</param>
public sealed record ErrorEvent(string Type, string Message, string Location)
{
    public const string CouldNotLook = nameof(CouldNotLook);
    public const string Undelivered = nameof(Undelivered);

    /// <summary>The exceptions that we write ourselves say nothing they must not; of any other only its kind is told.</summary>
    public static ErrorEvent Of(Exception exception) => new(
        exception.GetType().Name,
        exception.GetType().Namespace?.StartsWith(nameof(NbaPipeline), StringComparison.Ordinal) is true ? exception.Message : "see the log of the run",
        exception.TargetSite is { DeclaringType: { } type } method ? $"{type.FullName}.{method.Name}" : "unknown");
}
