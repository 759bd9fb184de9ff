using System.Security.Cryptography;
using System.Text;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The page around the parts: one file that loads nothing. Its policy runs only the script it was written with, so that even markup that got in could do nothing.</summary>
internal static class PageFrame
{
    private const string Folder = "Pages/";

    private static readonly string Styles = EmbeddedText.Read($"{Folder}page.css");
    private static readonly string Script = EmbeddedText.Read($"{Folder}page.js");

    /// <param name="title">Of the window and the page.</param>
    /// <param name="lead">Under the title: where it stands, encoded.</param>
    /// <param name="parts">The parts, in the order of need.</param>
    /// <param name="footer">What it cost, encoded.</param>
    /// <param name="settings">What the deployment says.</param>
    /// <param name="couldLook">Whether what it is about is known.</param>
    public static Page Of(string title, string lead, IReadOnlyList<PagePart> parts, string footer, PageSettings settings, bool couldLook) => new(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{PageText.Encode(title)}</title>
        <link rel="icon" href="data:,">
        <style>{Styles}</style>
        <script>{Script}</script>
        </head>
        <body>
        <a class="skip" href="#main">To the content</a>
        <header>
        <h1>{PageText.Encode(title)}</h1>
        {lead}
        <nav aria-label="Parts of this page">{string.Concat(parts.Select(part => $"<a href=\"#{part.Id}\">{PageText.Encode(part.Title)}</a>"))}</nav>
        </header>
        <main id="main" tabindex="-1" data-actions="{PageText.Encode(settings.OperatorActions)}">
        {string.Join('\n', parts.Select(Section))}
        </main>
        <footer>{footer}</footer>
        </body>
        </html>

        """,
        Policy(settings),
        couldLook);

    private static string Section(PagePart part) =>
        $"<section id=\"{part.Id}\" aria-labelledby=\"{part.Id}-title\"><h2 id=\"{part.Id}-title\">{PageText.Encode(part.Title)}{Aside(part.Aside)}</h2>\n{part.Html}</section>";

    private static string Aside(string words) => words.Length == 0 ? "" : $" <small>{words}</small>";

    private static string Policy(PageSettings settings) =>
        $"default-src 'none'; style-src '{Hash(Styles)}'; script-src '{Hash(Script)}'; connect-src {settings.Reachable}; img-src data:; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
