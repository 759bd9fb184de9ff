using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What the pages are made of: they look, show, and change nothing.</summary>
public static class PageRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageSettings>().BindConfiguration("Pages");
        return services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<PageSettings>>().Value)
            .AddValidated<LockThresholds, LockThresholdsValidator>("Thresholds:Locks")
            .AddValidated<BudgetThresholds, BudgetThresholdsValidator>("Thresholds:Budgets")
            .AddSingleton<LockLog>()
            .AddScoped<SeasonQueries>()
            .AddScoped<StandingRound>()
            .AddScoped<HistoryRound>()
            .AddScoped<TimelineRound>()
            .AddScoped<CostHistory>()
            .AddScoped<TrendRound>()
            .AddScoped<HealthRound>()
            .AddScoped<DateRound>()
            .AddScoped<PageEdge>();
    }
}
