using System.CommandLine;

namespace NbaPipeline.Ops.Help;

/// <summary>What people type, verb by verb. A test parses each line, so that no help shows what does not work.</summary>
internal static class Examples
{
    private static readonly IReadOnlyDictionary<string, string[]> ByVerb = new Dictionary<string, string[]>
    {
        [""] = ["smoke 2026-01-15 2026-01-20", "why all 2026-01-24", "operate list", "--self-test"],
        ["replay"] = ["replay january-first-week", "replay quiet-week --only incident-sweep,phase4-failure-alert --report quiet.html"],
        ["run"] = ["run", "run --port 9090 --scenario one-bad-night"],
        ["readme"] = ["readme"],
        ["season"] = ["season"],
        ["completion"] = ["completion bash"],
        ["gate list"] = ["gate list", "gate list --at projects/nba-props-platform"],
        ["gate explain"] = ["gate explain phase3-to-phase4 2026-01-16", "gate explain phase3-to-phase4 2026-01-16 --stored"],
        ["gate override"] = ["gate override phase3-to-phase4 2026-01-16 --author ana --reason 'TOGS is rebuilt by hand' --hours 2"],
        ["smoke"] = ["smoke 2026-01-15", "smoke 2026-01-15 2026-04-12 --json", "smoke 2026-01-15 2026-01-20 --at projects/nba-props-platform"],
        ["why"] = ["why all 2026-01-24", "why grading-lag 2026-01-24 --as-of 2026-01-25T18:00:00Z --json"],
        ["game"] = ["game 0022500578", "game 20260115_MEM_ORL --json"],
        ["backfill"] = ["backfill 2026-01-12 2026-01-18 --dry-run", "backfill 2026-01-15 --phases 3 --reason 'the processor was fixed'", "backfill --progress NAME"],
        ["operate list"] = ["operate list", "operate list --at projects/nba-props-platform --json"],
        ["operate acknowledge"] = ["operate acknowledge 'phase2/bdl/2026-01-12#3' --reason 'asking the provider'"],
        ["operate silence"] = ["operate silence 'phase2/bdl/2026-01-12#3' --for 12h --reason 'the provider is down'", "operate silence --phase 2 --entity bdl --from 2026-01-20 --to 2026-01-21 --reason 'the provider moves'"],
        ["operate false-positive"] = ["operate false-positive 'phase4/pcf/2026-01-12#1' --reason 'the All-Star break'"],
        ["operate unmark"] = ["operate unmark 'phase2/bdl/2026-01-12#3'"],
        ["operate end-silence"] = ["operate end-silence 20260117T170000000"],
        ["operate override"] = ["operate override phase3-to-phase4 2026-01-16 --for 2h --reason 'TOGS is rebuilt by hand'"],
        ["operate halt"] = ["operate halt --reason 'a broken release'", "operate halt scrape --reason 'the provider asked us to stop'"],
        ["operate resume"] = ["operate resume --reason 'the release is fixed'"],
        ["operate release-lock"] = ["operate release-lock grading_locks/grading_2026-01-16 --holder grader-7 --operation 5f2c --reason 'its instance is gone'"],
        ["doctor"] = ["doctor 2026-01-15", "doctor 2026-01-09 2026-01-15 --json", "doctor 2026-01-15 --at projects/nba-props-platform"],
        ["report daily"] = ["report daily", "report daily 2026-01-16 --json"],
        ["report weekly"] = ["report weekly 2026-01-18"],
        ["report schedulers"] = ["report schedulers --at projects/nba-props-platform"],
        ["stage"] = ["stage --to artifacts/archives"],
        ["verify"] = ["verify --at projects/nba-props-platform", "verify --at http://127.0.0.1:8080 --json"],
    };

    /// <summary>The lines as they are typed after <c>scripts/ops</c>; none where a verb only holds others.</summary>
    public static IReadOnlyList<string> Of(Command command) => ByVerb.GetValueOrDefault(PathOf(command)) ?? [];

    /// <summary><c>gate override</c>; empty for the root.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(PathOf).Append(command is RootCommand ? "" : command.Name).Where(name => name.Length > 0));
}
