using System.Diagnostics;

namespace NbaPipeline.Replay;

/// <summary>
/// Waits for a call whose own clock stands still. A call that only waits for a timer (a back-off) would never end, so the clock moves on to
/// that timer; but a call that waits for a query must not run into its time-out, so a timer costs a share of its distance in real time.
/// </summary>
internal sealed class Patience(SimulatedClock clock, WaitingTime? waiting = null)
{
    private const double RealShare = 0.25;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public async Task<ReplayInvocation> WaitAsync(Task<ReplayInvocation> call, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (await Task.WhenAny(call, Task.Delay(Poll, cancellationToken)) != call)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var waited = Stopwatch.GetElapsedTime(since);
            if (waiting?.Pass(waited) == true || Pass(waited))
            {
                since = Stopwatch.GetTimestamp();
            }
        }

        return await call;
    }

    private bool Pass(TimeSpan waited)
    {
        if (clock.NextTimerAt is not { } next || waited < (next - clock.GetUtcNow()) * RealShare)
        {
            return false;
        }

        clock.AdvanceTo(next);
        return true;
    }
}
