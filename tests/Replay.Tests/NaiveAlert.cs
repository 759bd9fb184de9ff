using System.Text.Json;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The plainest monitor that obeys the rules: a witness that the shipped scenario can be passed, and by what.</summary>
internal sealed class NaiveAlert(FakeCloud cloud) : IReplayFunction
{
    private static readonly TimeSpan Gamebooks = new(15, 0, 0);
    private readonly Dictionary<string, Severity> _open = new(StringComparer.Ordinal);

    public Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(cloud.Clock.GetUtcNow().AddHours(-5).DateTime);
        foreach (var date in Enumerable.Range(0, 4).Select(days => today.AddDays(-days)))
        {
            Tell(date, "bdl", Judge(date, Tables.BdlBoxScores, TimeSpan.Zero));
            Tell(date, "nbac_gamebook", Judge(date, Tables.Gamebook, Gamebooks));
        }

        return Task.FromResult(new ReplayInvocation(200, "{}"));
    }

    private Severity? Judge(DateOnly date, string table, TimeSpan notBefore)
    {
        var now = cloud.Clock.GetUtcNow();
        var dueFrom = new DateTimeOffset(date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + notBefore;
        var ends = Ends(date);
        var there = cloud.Of(table, date)
            .Select(row => ((string)row.Values["away_team_abbr"]!, (string)row.Values["home_team_abbr"]!))
            .ToHashSet();
        (int Due, int Present) At(int hours)
        {
            var due = ends.Where(game => now >= game.Value.AddHours(hours) && (notBefore == TimeSpan.Zero || now >= dueFrom)).ToList();
            return (due.Count, due.Count(game => there.Contains(game.Key)));
        }

        return At(12) is var warning && warning.Present < 0.9 * warning.Due ? Severity.Warning
            : At(6) is var info && info.Present < info.Due ? Severity.Info : null;
    }

    private Dictionary<(string Away, string Home), DateTimeOffset> Ends(DateOnly date) => cloud.Of(Tables.Schedule, date)
        .GroupBy(row => ((string)row.Values["away_team_tricode"]!, (string)row.Values["home_team_tricode"]!))
        .ToDictionary(game => game.Key, game => ((DateTimeOffset)game.Last().Values["game_date_est"]!).AddHours(3));

    private void Tell(DateOnly date, string source, Severity? severity)
    {
        var fingerprint = $"phase2/{source}/{date:yyyy-MM-dd}";
        PostKind? kind = (severity, _open.TryGetValue(fingerprint, out var before)) switch
        {
            ({ }, false) => PostKind.Open,
            ({ } now, true) when now > before => PostKind.Rise,
            (null, true) => PostKind.Resolve,
            _ => null,
        };
        if (kind is { } said)
        {
            cloud.Post(Message(said, severity ?? before, fingerprint));
        }

        if (severity is { } level)
        {
            _open[fingerprint] = level;
        }
        else
        {
            _open.Remove(fingerprint);
        }
    }

    private static string Message(PostKind kind, Severity severity, string fingerprint) => JsonSerializer.Serialize(new
    {
        text = "Users not affected: second source complete",
        blocks = new[] { new { type = "header", block_id = $"{kind}|{severity}|{fingerprint}", text = new { text = fingerprint } } },
    });
}
