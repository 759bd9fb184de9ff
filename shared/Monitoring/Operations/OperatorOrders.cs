namespace NbaPipeline.Monitoring.Operations;

/// <summary>The orders by their names, as requests, buttons and the command line spell them.</summary>
public static class OperatorOrders
{
    public const string Acknowledge = "acknowledge";
    public const string Silence = "silence";
    public const string FalsePositive = "false_positive";
    public const string Unmark = "unmark";
    public const string EndSilence = "end_silence";
    public const string Override = "override";
    public const string Halt = "halt";
    public const string Resume = "resume";
    public const string ReleaseLock = "release_lock";

    public static IReadOnlyList<string> All { get; } = [Acknowledge, Silence, FalsePositive, Unmark, EndSilence, Override, Halt, Resume, ReleaseLock];
}
