using System.Text.Json;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>
/// Commands to be copied, and what a script makes forms of. Without a script there is no form: it could neither post JSON nor show a token.
/// </summary>
internal static class CommandHtml
{
    /// <summary>The one form, of which the script makes as many as are opened.</summary>
    public const string Template =
        """
        <template id="form"><form class="act"><label>Identity token <input name="token" type="password" autocomplete="off" spellcheck="false" placeholder="gcloud auth print-identity-token"><span>Stays in this window's memory and is sent with the action only.</span></label>
        <label>Reason <input name="reason" required minlength="10" maxlength="500" autocomplete="off" placeholder="at least 10 characters, for the audit"></label>
        <label class="for">For <input name="for" size="4" pattern="[0-9]+[mhd]" title="a number and m, h or d" value="4h"></label>
        <label class="try"><input name="try" type="checkbox"> Only show what would happen</label>
        <span class="buttons"></span><output aria-live="polite"></output></form></template>
        """;

    public static string Command(string line) => $"<div class=\"command\"><code>{PageText.Encode(line)}</code></div>";

    /// <summary>Folded, because most readers only look.</summary>
    public static string Actions(string summary, IReadOnlyList<OperatorCommand> commands) =>
        $"<details class=\"actions\" data-act=\"{PageText.Encode(Requests(commands))}\"><summary>{PageText.Encode(summary)}</summary>"
        + $"{string.Concat(commands.Select(command => Command(command.CommandLine)))}</details>";

    private static string Requests(IReadOnlyList<OperatorCommand> commands) =>
        JsonSerializer.Serialize(commands.Select(command => new object[] { command.Label, command.Fields }));
}
