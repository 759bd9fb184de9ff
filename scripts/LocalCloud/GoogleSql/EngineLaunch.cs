using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>Starts an engine and waits for its first answer, which is the dialect that it speaks.</summary>
internal static class EngineLaunch
{
    private const int Attempts = 3;
    private const int Knocks = 1000;

    private static readonly TimeSpan BetweenKnocks = TimeSpan.FromMilliseconds(10);

    public static async Task<(EngineProcess Process, ByteString Language)> RunAsync(string executable, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var process = EngineProcess.Start(executable);
            try
            {
                return (process, await FirstAnswerAsync(process, cancellationToken));
            }
            catch (TimeoutException) when (attempt < Attempts)
            {
                // Another program may have taken the port between our looking and the engine's listening; the next one is another.
                await process.DisposeAsync();
            }
            catch
            {
                await process.DisposeAsync();
                throw;
            }
        }
    }

    private static async Task<ByteString> FirstAnswerAsync(EngineProcess process, CancellationToken cancellationToken)
    {
        for (var knock = 0; knock < Knocks && !process.HasExited; knock++)
        {
            try
            {
                var request = new LanguageOptionsRequest { MaximumFeatures = true };
                return Dialect.OfBigQuery(await process.Channel.CallAsync("GetLanguageOptions", request, cancellationToken));
            }
            catch (HttpRequestException)
            {
                await Task.Delay(BetweenKnocks, cancellationToken);
            }
        }

        throw new TimeoutException("The SQL engine was started but does not answer.");
    }
}
