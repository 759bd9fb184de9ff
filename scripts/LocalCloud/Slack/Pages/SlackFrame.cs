namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>The page around a view. Without JavaScript it is whole, and a reload shows what is new.</summary>
internal static class SlackFrame
{
    public static string Page(SlackView view) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{view.Title} – Slack – the local cloud</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/slack/message.css">
        <link rel="stylesheet" href="/slack/slack.css">
        <script src="/slack/slack.js" defer></script>
        </head>
        <body data-fragment="/slack/fragment{view.Address}">
        <nav aria-label="Channels">
        <p class="workspace">NBA pipeline</p>
        <ul id="channels">{view.Channels}</ul>
        <p class="elsewhere"><a href="/">The local cloud</a></p>
        </nav>
        <main>
        <header><h1>{view.Title}</h1><p id="count">{view.Count}</p><p id="live" role="status">Reload to see what is new</p></header>
        <div class="scroll" tabindex="0" role="log" aria-label="Messages"><div id="messages">{view.Messages}</div></div>
        </main>
        </body>
        </html>
        """;

    /// <summary>The changing parts under the ids that they have in the page.</summary>
    public static string Fragment(SlackView view) =>
        $"<ul id=\"channels\">{view.Channels}</ul><p id=\"count\">{view.Count}</p><div id=\"messages\">{view.Messages}</div>";
}
