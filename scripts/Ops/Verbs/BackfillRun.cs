using System.Text.Json;

namespace NbaPipeline.Ops.Verbs;

/// <summary>From a wish to the lights: shows the plan, asks, orders exactly it, and follows it until it is proven or over.</summary>
internal sealed class BackfillRun(BackfillClient client, BackfillPrinter printer, TextWriter output, TimeProvider time)
{
    public const int Failing = 1;
    public const int CouldNotLook = 3;
    public const int NotDone = 4;

    /// <summary>Whether people are shown something, or a program gets one object.</summary>
    public bool AsJson { get; init; }

    /// <summary>Between two looks at how far it has come.</summary>
    public TimeSpan Every { get; init; }

    /// <summary>How long it is followed.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>Whether exactly this plan may be ordered.</summary>
    public required Func<string, bool> Confirms { get; init; }

    public async Task<int> RunAsync(BackfillWish wish, CancellationToken cancellationToken)
    {
        var seen = Accepted(await client.SendAsync(wish with { DryRun = true }, cancellationToken));
        Say(seen, printer.Plan, isLast: wish.DryRun || seen.Calls == 0);
        if (!seen.CouldLook)
        {
            return CouldNotLook;
        }

        if (wish.DryRun || seen.Calls == 0)
        {
            return 0;
        }

        if (wish.Reason is null)
        {
            throw new OpsException("An order has a reason: --reason TEXT.");
        }

        if (!Confirms(seen.Plan))
        {
            throw new OpsException("Nothing was ordered.");
        }

        var ordered = Accepted(await client.SendAsync(wish with { Plan = seen.Plan }, cancellationToken));
        return ordered.Backfill is { } backfill ? await FollowAsync(backfill, cancellationToken) : CouldNotLook;
    }

    /// <summary>Nothing of it is lost with whoever follows it: it goes on, and can be followed again.</summary>
    public async Task<int> FollowAsync(string backfill, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Patience;
        for (var last = ""; ;)
        {
            var now = Accepted(await client.ProgressAsync(backfill, cancellationToken));
            if (now.IsDone || time.GetUtcNow() >= until)
            {
                Say(now, printer.End, isLast: true);
                return now switch { { CouldLook: false } => CouldNotLook, { IsDone: false } => GoesOn(backfill), _ => IsGood(now) ? 0 : Failing };
            }

            if (!AsJson && now.Sentence != last)
            {
                printer.Progress(now);
            }

            last = now.Sentence;
            if (client.IsLocal)
            {
                await client.StepAsync(cancellationToken);
            }

            await Task.Delay(Every, time, cancellationToken);
        }
    }

    private int GoesOn(string backfill)
    {
        if (!AsJson)
        {
            output.WriteLine($"It goes on without being followed: scripts/ops backfill --progress {backfill}");
        }

        return NotDone;
    }

    private void Say(BackfillAnswer answer, Action<BackfillAnswer> print, bool isLast)
    {
        if (!AsJson)
        {
            print(answer);
        }
        else if (isLast)
        {
            output.WriteLine(answer.Body.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }
    }

    private static bool IsGood(BackfillAnswer answer) => answer.Items("progress").All(line => $"{line["state"]}" == "Recovered");

    private static BackfillAnswer Accepted(BackfillAnswer answer) => answer.IsRefused ? throw new OpsException(answer.Sentence) : answer;
}
