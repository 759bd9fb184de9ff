using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NbaPipeline.LocalCloud.Slack;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// The page around the parts. It holds all it needs: its policy lets it load nothing and run only the one script it was
/// written with, so that even markup that got in could do nothing.
/// </summary>
internal static class ReportPage
{
    public static string Of(Scenario scenario, string verdict, IReadOnlyList<ReportPart> parts)
    {
        var (styles, script) = (SlackPicture.Styles + Asset("report.css"), Asset("report.js"));
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy(styles, script)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{PageText.Encode(scenario.Name)} – replay</title>
            <link rel="icon" href="data:,">
            <style>{styles}</style>
            </head>
            <body>
            <a class="skip" href="#heat-map">To the heat map</a>
            <header><p class="kind">Replay</p><h1>{PageText.Brief(scenario.Name, 80)}</h1><p class="facts">{Facts(scenario)}</p>{verdict}
            <details class="about"><summary>What happens in it</summary><p>{PageText.Brief(scenario.Description, 2000)}</p></details>
            <nav aria-label="Parts">{string.Concat(parts.Select(part => $"<a href=\"#{part.Id}\">{part.Title}</a> "))}</nav></header>
            <main>
            {string.Join('\n', parts.Select(part => $"<section id=\"{part.Id}\" tabindex=\"-1\"><h2>{part.Title}</h2>{part.Html}</section>"))}
            </main>
            <script>{script}</script>
            </body>
            </html>

            """;
    }

    private static string Facts(Scenario scenario) => string.Create(
        CultureInfo.InvariantCulture,
        $"Game dates {PageText.Iso(scenario.From)} to {PageText.Iso(scenario.To)}"
        + $" · world {scenario.World.ToString().ToLowerInvariant()} · Slack by {scenario.Sink.ToString().ToLowerInvariant()} · seed {scenario.Seed} · noise {scenario.Noise}");

    // Styles in attributes are places on the timeline and the colours of Slack's bars.
    private static string Policy(string styles, string script) =>
        $"default-src 'none'; style-src '{Hash(styles)}'; style-src-attr 'unsafe-inline'; script-src '{Hash(script)}'; img-src data:; "
        + "base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
