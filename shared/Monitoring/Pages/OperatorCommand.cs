using NbaPipeline.Monitoring.Locks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>One thing that an operator may do: as the request that a page posts, and as the command that does the same.</summary>
/// <param name="Label">On the button.</param>
/// <param name="Fields">Of the request, but for the reason.</param>
/// <param name="CommandLine">To be copied; the reason is left to whoever types it.</param>
internal sealed record OperatorCommand(string Label, IReadOnlyDictionary<string, string> Fields, string CommandLine)
{
    private const string Verb = "scripts/ops operate";
    private const string Reason = "--reason \"…\"";

    /// <summary>The length of a silence unless the operator says another.</summary>
    public const string Silence = "4h";

    public static OperatorCommand Release(HeldLock held) => new(
        "Release",
        new Dictionary<string, string> { ["action"] = "release_lock", ["lock"] = held.Path, ["holder"] = held.Holder ?? "", ["operation"] = held.Operation ?? "" },
        $"{Verb} release-lock {Shell(held.Path)} --holder {Shell(held.Holder ?? "")} --operation {Shell(held.Operation ?? "")} {Reason}");

    public static IReadOnlyList<OperatorCommand> ForIncident(string id) =>
    [
        new("Acknowledge", Of("acknowledge", id), $"{Verb} acknowledge {Shell(id)} {Reason}"),
        new("Silence", new Dictionary<string, string>(Of("silence", id)) { ["for"] = Silence }, $"{Verb} silence {Shell(id)} --for {Silence} {Reason}"),
        new("False positive", Of("false_positive", id), $"{Verb} false-positive {Shell(id)} {Reason}"),
    ];

    private static Dictionary<string, string> Of(string action, string incident) => new() { ["action"] = action, ["incident"] = incident };

    // What a shell would read as more than a word is quoted, quotes included: a holder's name is nobody's to choose but his own.
    private static string Shell(string word) => word.Length > 0 && word.All(IsPlain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.' or ':' or '@' or '+' or ',';
}
