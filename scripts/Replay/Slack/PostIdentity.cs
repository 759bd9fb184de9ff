using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Who is meant, written by our functions into a block's <c>block_id</c>: <c>kind|severity|fingerprint|incident</c> in the
/// header, <c>finding|severity|fingerprint|function</c> for each game date of the problem and for what another function
/// found and the message includes, <c>over|…</c> for a date that is repaired, <c>expired|…</c> for one that nobody asks about any more.
/// </summary>
public sealed record PostIdentity(PostKind Kind, Severity Severity, string Fingerprint, string? Function)
{
    private const string Finding = "finding";
    private const string Over = "over";
    private const string Expired = "expired";

    /// <summary>The problem's own id, which stays when its game dates change; null where the message names none.</summary>
    public string? Incident { get; init; }

    /// <summary>Said to be repaired.</summary>
    public bool IsOver { get; init; }

    /// <summary>Said to be left as it is: nothing is wrong with what is asked about any more, and nobody claims to have repaired it.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Null: the id is not one of ours.</summary>
    public static PostIdentity? TryParse(string blockId) => blockId.Split('|') is [var kind, var severity, var fingerprint, .. var rest]
        && Enum.TryParse<Severity>(severity, ignoreCase: true, out var level)
            ? Of(kind, level, fingerprint, rest is [{ Length: > 0 } name, ..] ? name : null)
            : null;

    private static PostIdentity? Of(string kind, Severity severity, string fingerprint, string? name) => kind switch
    {
        Finding or Over or Expired => new(PostKind.Open, severity, fingerprint, name) { IsOver = kind == Over, IsExpired = kind == Expired },
        _ when Enum.TryParse<PostKind>(kind, ignoreCase: true, out var parsed) && parsed != PostKind.Unnamed =>
            new(parsed, severity, fingerprint, Function: null) { Incident = name },
        _ => null,
    };
}
