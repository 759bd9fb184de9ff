using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbaPipeline.Tests.Support;

/// <summary>
/// Compares a text with the approved file beside the test (<c>Class.Test.approved.json</c> or <c>.txt</c>). Another text
/// is written as <c>.received.</c> and fails; <c>scripts/approve</c> accepts it.
/// </summary>
public static class Approved
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void That(JsonNode json, [CallerFilePath] string source = "") =>
        Compare(json.ToJsonString(Readable), "json", source);

    public static void That(string text, [CallerFilePath] string source = "") =>
        Compare(text, text.StartsWith('{') || text.StartsWith('[') ? "json" : "txt", source);

    private static void Compare(string text, string extension, string source)
    {
        var test = TestContext.CurrentContext.Test;
        var name = Path.Combine(Path.GetDirectoryName(source)!, $"{test.ClassName!.Split('.')[^1]}.{test.MethodName}");
        var (approved, received) = ($"{name}.approved.{extension}", $"{name}.received.{extension}");
        var actual = $"{text.ReplaceLineEndings("\n").TrimEnd('\n')}\n";
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        Assert.That(actual, Is.EqualTo(expected), $"{Path.GetFileName(approved)} differs; scripts/approve accepts the new text.");
    }
}
