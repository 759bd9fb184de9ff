using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary>Colours and progress for people; a pipe, a file and a program that asked for JSON get neither.</summary>
internal static class Terminal
{
    /// <summary>Null: nobody looks.</summary>
    public static IAnsiConsole? Of(TextWriter output, bool asJson = false) =>
        !asJson && ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected ? AnsiConsole.Console : null;

    /// <summary>Shows that something is being done, and what, until it is.</summary>
    /// <param name="terminal">Where; null: nowhere.</param>
    /// <param name="look">Is given a way to say what it does.</param>
    public static Task<T> WatchAsync<T>(IAnsiConsole? terminal, Func<Action<string>, Task<T>> look) => terminal is null
        ? look(_ => { })
        : terminal.Status().StartAsync("Looking…", status => look(step => status.Status(step)));
}
