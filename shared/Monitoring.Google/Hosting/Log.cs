using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What we log, with stable ids.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The run failed.")]
    public static partial void RunFailed(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "{Function}: {Outcome}. {Summary} ({Queries} queries, {BytesBilled} bytes billed)")]
    public static partial void RunDone(
        ILogger logger, string function, Outcome outcome, string summary, int queries, long bytesBilled);

    [LoggerMessage(9, LogLevel.Information, "{Function}: {Figure} = {Value}")]
    public static partial void Figure(ILogger logger, string function, string figure, double value);

    [LoggerMessage(7, LogLevel.Error, "Not recorded: {Problem}")]
    public static partial void NotRecorded(ILogger logger, string problem);

    [LoggerMessage(5, LogLevel.Warning, "Refused: {Sentence}")]
    public static partial void Refused(ILogger logger, string sentence);

    [LoggerMessage(8, LogLevel.Error, "Nobody can read a message of {Length} characters: taken, and kept as a dead letter.")]
    public static partial void Poisoned(ILogger logger, int length);

    [LoggerMessage(6, LogLevel.Error, "The run was done, but its answer could not be written.")]
    public static partial void AnswerLost(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "Not delivered, kept for the next run: {Title} ({Problem})")]
    public static partial void Undelivered(ILogger logger, string title, string problem);

    [LoggerMessage(4, LogLevel.Error, "Could not look: {Unknown}")]
    public static partial void CouldNotLook(ILogger logger, string unknown);
}
