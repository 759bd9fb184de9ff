using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// Who is meant, written by our functions into a block's <c>block_id</c>: <c>kind|severity|fingerprint</c> in the header, and
/// <c>finding|severity|fingerprint|function</c> for what another function found and the message includes.
/// </summary>
public sealed record PostIdentity(PostKind Kind, Severity Severity, string Fingerprint, string? Function)
{
    private const string Finding = "finding";

    /// <summary>Null: the id is not one of ours.</summary>
    public static PostIdentity? TryParse(string blockId) => blockId.Split('|') is [var kind, var severity, var fingerprint, .. var rest]
        && Enum.TryParse<Severity>(severity, ignoreCase: true, out var level)
        && KindOf(kind) is { } parsed
        ? new(parsed, level, fingerprint, rest is [{ Length: > 0 } function, ..] ? function : null)
        : null;

    private static PostKind? KindOf(string text) => text switch
    {
        Finding => PostKind.Open,
        _ => Enum.TryParse<PostKind>(text, ignoreCase: true, out var kind) && kind != PostKind.Unnamed ? kind : null,
    };
}
