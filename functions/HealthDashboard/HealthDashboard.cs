using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Pages;

namespace NbaPipeline.Functions;

/// <summary>
/// Shows how the pipeline stands on one page, and of one date all evidence: what took eight tabs of consoles and queries, and somebody who
/// knows which. It looks and changes nothing.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class HealthDashboard(HealthRound season, DateRound evidence, PageSettings settings, PageEdge edge) : IHttpFunction
{
    public Task HandleAsync(HttpContext context) => edge.AnswerAsync(
        context, (request, cancellationToken) => request.Date is { } date ? OfDateAsync(date, request, cancellationToken) : OfSeasonAsync(request, cancellationToken));

    private async Task<PageAnswer> OfSeasonAsync(HealthRequest request, CancellationToken cancellationToken)
    {
        var board = await season.RunAsync(request, cancellationToken);
        if (board.IsNoSuchSeason)
        {
            throw new BadRequestException($"There is nothing to show: {board.Span.Unknown}.");
        }

        return new PageAnswer(board, () => HealthPage.Of(board, settings), board.Season.Value?.Summary ?? board.Season.Unknown!);
    }

    private async Task<PageAnswer> OfDateAsync(DateOnly date, HealthRequest request, CancellationToken cancellationToken)
    {
        var board = await evidence.RunAsync(date, request, cancellationToken);
        return new PageAnswer(board, () => DatePage.Of(board, settings), $"{board.Lights.Summary}; {board.Causes.Summary}");
    }
}
