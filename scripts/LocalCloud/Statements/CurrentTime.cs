using System.Globalization;
using System.Text;
using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// CURRENT_DATE and its kin would give the engine's own clock; here time is an input. Their calls are replaced by the instant that the
/// warehouse's clock shows, in the zone that the call names.
/// </summary>
internal static class CurrentTime
{
    private static readonly Dictionary<string, string> Casts = new(StringComparer.Ordinal)
    {
        ["current_date"] = "DATE",
        ["current_datetime"] = "DATETIME",
        ["current_time"] = "TIME",
        ["current_timestamp"] = "TIMESTAMP",
    };

    public static bool IsAsked(AstNode function) => Casts.ContainsKey(Statement.FunctionName(function));

    public static string Fix(string sql, AstNode resolved, DateTimeOffset now)
    {
        var text = Encoding.UTF8.GetBytes(sql);
        var literal = string.Create(CultureInfo.InvariantCulture, $"TIMESTAMP '{now.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}+00'");
        var calls = resolved.DescendantsAndSelf()
            .Where(node => node is { Location: not null } && node.Child("function") is { } function && IsAsked(function))
            .DistinctBy(node => node.Location);
        return TextEdit.Apply(sql, calls.Select(call => new TextEdit(call.Location!.Value, Replacement(call, literal, text))));
    }

    private static string Replacement(AstNode call, string literal, byte[] text)
    {
        var cast = Casts[Statement.FunctionName(call.Child("function")!)];
        var zone = call.ChildrenOf("argument_list").FirstOrDefault()?.Location is { } place ? Encoding.UTF8.GetString(text[place]) : "'UTC'";
        return cast == "TIMESTAMP" ? literal : $"{cast}({literal}, {zone})";
    }
}
