using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>One scheduler job in a line: when, what, how it stands, when it last tried and last succeeded, and what is wrong with it.</summary>
internal sealed record JobRow(AuditedJob Job, TargetState? Target)
{
    public static string Head(int names, int crons) => $"  {"job".PadRight(names)}  {"cron".PadRight(crons)}  {"zone",-12} {"state",-9} {"tried",-12} {"succeeded",-12} starts; what is wrong";

    /// <summary>Somebody has to look at it.</summary>
    public bool IsWrong => Job.Drifts.Count > 0 && !IsUnconfirmed || Target > TargetState.Unknown;

    /// <summary>Its time came and nobody knows of a success.</summary>
    public bool NeverSucceeded => Job is { NeverSucceeded: true, NeverRan: false, Actual.State: JobState.Enabled };

    /// <summary>A script makes it, and nobody ever saw it: not missed.</summary>
    public bool IsUnconfirmed => Job is { Actual: null, Expected.Job.Confirmed: false };

    public string Line(int names, int crons) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsWrong || NeverSucceeded ? "✗" : "✓")} {Job.Name.PadRight(names)}  {Cron.PadRight(crons)}  {Zone,-12} {State,-9} {At(Job.Actual?.LastAttempt),-12} {At(Job.LastSuccess),-12} {Starts}{Wrong}");

    public string Cron => Job.Actual?.Cron ?? Job.Expected?.Job.Cron ?? "–";

    // "America/New_York" says no more than its city.
    private string Zone => (Job.Actual?.Zone ?? Job.Expected?.Job.Zone)?.Split('/')[^1] ?? "–";

    private string State => Job.Actual?.State.ToString().ToLowerInvariant() ?? "not there";

    private string Starts => Job.Actual is null ? Job.Expected?.Job.Target?.ToString() ?? "–" : TargetNames.Short(Job);

    private string Wrong => string.Join(", ", [.. Job.Drifts.Select(Word), .. Target is { } target && target > TargetState.Unknown ? [WordOf(target)] : Array.Empty<string>(), .. NeverSucceeded ? ["never succeeded"] : Array.Empty<string>()]) is { Length: > 0 } words
        ? $"; {words}"
        : Target is TargetState.Unknown ? "; its target could not be looked at" : Job.IsExtra ? "; on no record" : "";

    private string Word(JobDrift drift) => drift switch
    {
        JobDrift.Missing => IsUnconfirmed ? "never confirmed" : "gone",
        JobDrift.OtherRegion => $"belongs in {Job.Expected!.Job.Region}",
        JobDrift.Stopped => "stopped",
        JobDrift.OtherTarget => $"is to start {Job.Expected!.Job.Target}",
        _ => $"is to run {Job.Expected!.Job.Cron} {Job.Expected.Job.Zone}",
    };

    private static string WordOf(TargetState state) => state switch
    {
        TargetState.Missing => "nobody is at its target",
        TargetState.Other => "somebody else answers there",
        _ => "its target does not work",
    };

    private static string At(DateTimeOffset? instant) => instant is { } at ? PipelineClock.InEastern(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) : "never";
}
