using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Google.Recovery;

/// <summary>Sorts what a service answered by what it obliges us to do, and keeps its words and values as they are.</summary>
internal static class AnswerReader
{
    private const int LongestWords = 300;
    private const string RowCount = "data_summary.rowCount";
    private const string Incomplete = "DATA_INCOMPLETE";

    public static ServiceAnswer Read(int status, string body)
    {
        var facts = AnswerFacts.Read(body);
        var words = body.ReplaceLineEndings(" ").Trim();
        return new(KindOf(status, facts), words.Length <= LongestWords ? words : $"{words[..LongestWords]}…") { Status = status, Facts = facts };
    }

    private static ServiceAnswerKind KindOf(int status, IReadOnlyDictionary<string, string> facts) => status switch
    {
        >= 200 and < 300 => facts.GetValueOrDefault(RowCount) == "0" ? ServiceAnswerKind.NoData : ServiceAnswerKind.Accepted,
        409 => ServiceAnswerKind.Busy,
        408 or 429 => ServiceAnswerKind.Unavailable,
        >= 500 => facts.Values.Contains(Incomplete) ? ServiceAnswerKind.NotReady : ServiceAnswerKind.Unavailable,
        _ => ServiceAnswerKind.Refused,
    };
}
