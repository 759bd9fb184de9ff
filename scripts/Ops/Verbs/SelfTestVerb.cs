using System.CommandLine;
using System.Globalization;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Replay;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops --self-test</c>: every alert is asked about a day that was bad, and must see it. Exit 1 where one does not.</summary>
internal static class SelfTestVerb
{
    public static Option<bool> Option { get; } = new("--self-test") { Description = "Asks every alert about a recorded bad day; one that cannot see it fails." };

    public static async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var results = await SelfTest.RunAsync(BadDays.All, FunctionCatalogue.Read(Checkout.Root), cancellationToken);
        foreach (var result in results.OrderBy(result => result.IsSeen).ThenBy(result => result.Day.Function, StringComparer.Ordinal))
        {
            await output.WriteLineAsync(Line(result));
        }

        var blind = results.Count(result => !result.IsSeen);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{results.Count} bad days, {results.Count - blind} seen, {blind} not seen"));
        return blind == 0 ? 0 : 1;
    }

    private static string Line(SelfTestResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(result.IsSeen ? "seen    " : "NOT SEEN")} {result.Day.Function,-32} {result.Day.Fingerprint} at {result.Day.At.UtcDateTime:yyyy-MM-dd HH:mm}Z: {result.Answer}");
}
