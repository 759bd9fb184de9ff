using System.CommandLine;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops completion SHELL</c>: what a shell needs to complete verbs, options and their values with the tab key.</summary>
internal static class CompletionVerb
{
    private const string Bash = "bash";
    private const string Zsh = "zsh";

    public static Command Command()
    {
        var shell = new Argument<string>("shell") { Description = "bash or zsh." };
        shell.AcceptOnlyFromAmong(Bash, Zsh);
        var command = new Command("completion", "Prints the completion of a shell, for: source <(scripts/ops completion bash). Exit 0: printed; 2: there is no such shell.") { shell };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(
            Script(Environment.ProcessPath ?? "NbaPipeline.Ops", parsed.GetValue(shell) is Zsh)));
        return command;
    }

    // The program is called as it was built: a build at every press of a key would be none.
    private static string Script(string program, bool isZsh) => $$"""
        {{(isZsh ? "autoload -U +X bashcompinit && bashcompinit\n" : "")}}_nba_ops() {
          local typed="${COMP_LINE:0:COMP_POINT}" IFS=$'\n'
          typed="${typed#* }"
          COMPREPLY=($(compgen -W "$('{{program}}' "[suggest:${#typed}]" "$typed" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _nba_ops scripts/ops ops
        """;
}
