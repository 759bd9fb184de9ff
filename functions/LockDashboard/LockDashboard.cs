using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Functions;

/// <summary>
/// Shows who holds which lock since when and until when: a lock that nobody gave back stopped a whole day of decisions, and nobody knew of it.
/// It looks and changes nothing.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class LockDashboard(LockLog locks, LockThresholds thresholds, PageSettings settings, PageEdge edge) : IHttpFunction
{
    public Task HandleAsync(HttpContext context) => edge.AnswerAsync(context, AskAsync);

    private async Task<PageAnswer> AskAsync(HealthRequest request, CancellationToken cancellationToken)
    {
        if (request.AsOf is not null)
        {
            throw new BadRequestException("Locks have no past: leave 'as_of' out.");
        }

        var board = LockBoard.Of(await locks.ListAsync(cancellationToken), thresholds, request.Now);
        return new PageAnswer(board, () => LockPage.Of(board, settings), $"{board.Rows.Count()} locks, {board.Rows.Count(row => row.State is LockState.Expired)} expired");
    }
}
