using NbaPipeline.Replay;

namespace NbaPipeline.Ops.Verbs;

/// <summary>The files that a replay leaves, where they were asked for: the scoreboard for programs, the report for people.</summary>
internal sealed record ReplayFiles(FileInfo? Json, FileInfo? Report)
{
    /// <summary>Said before the replay, not after it.</summary>
    public void RefuseUnwritable()
    {
        Refuse(Json, "scoreboard");
        Refuse(Report, "report");
    }

    public async Task WriteAsync(Replayed replayed, CancellationToken cancellationToken)
    {
        if (Json is not null)
        {
            await File.WriteAllTextAsync(Json.FullName, ScoreboardJson.Write(replayed.Scoreboard), cancellationToken);
        }

        if (Report is not null)
        {
            await File.WriteAllTextAsync(Report.FullName, ReplayReport.Write(replayed), cancellationToken);
        }
    }

    private static void Refuse(FileInfo? file, string what)
    {
        if (file?.Directory is { Exists: false } missing)
        {
            throw new OpsException($"The {what} cannot be written: there is no folder {missing.FullName}.");
        }
    }
}
