using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Google.Documents;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What a function is made of. A run is a scope: it has its own ledger, and so its own warehouse and desk.</summary>
public static class ServiceRegistration
{
    private const string FirestoreScope = "https://www.googleapis.com/auth/datastore";

    // Slack repeats the message it took, and a service lists a result a processor; nothing longer is an answer.
    private const int LongestAnswer = 1 << 20;

    public static IServiceCollection AddFunctionEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ResilienceClock(TimeProvider.System));
        services.TryAddSingleton(_ => IdentityOf.Process(configuration));
        return services
            .AddSingleton<IHttpRequestReader<CheckRequest>, CheckRequestReader>()
            .AddSingleton<IHttpResponseWriter<CheckReport>, CheckReportWriter>();
    }

    public static IServiceCollection AddThresholds(this IServiceCollection services) => services
        .AddValidated<BoxScoreThresholds, BoxScoreThresholdsValidator>("Thresholds:BoxScores")
        .AddValidated<FeatureThresholds, FeatureThresholdsValidator>("Thresholds:Features")
        .AddValidated<AnalyticsThresholds, AnalyticsThresholdsValidator>("Thresholds:Analytics")
        .AddValidated<Phase3Thresholds, Phase3ThresholdsValidator>("Thresholds:Phase3")
        .AddValidated<Phase4Thresholds, Phase4ThresholdsValidator>("Thresholds:Phase4")
        .AddValidated<GradingThresholds, GradingThresholdsValidator>("Thresholds:Grading")
        .AddValidated<PredictionThresholds, PredictionThresholdsValidator>("Thresholds:Predictions")
        .AddValidated<HeartbeatThresholds, HeartbeatThresholdsValidator>("Thresholds:Heartbeats")
        .AddValidated<TargetThresholds, TargetThresholdsValidator>("Thresholds:Targets")
        .AddValidated<DriftThresholds, DriftThresholdsValidator>("Thresholds:Drift")
        .AddValidated<TransitionThresholds, TransitionThresholdsValidator>("Thresholds:Transitions")
        .AddValidated<ConflictThresholds, ConflictThresholdsValidator>("Thresholds:Conflicts")
        .AddValidated<WorkflowThresholds, WorkflowThresholdsValidator>("Thresholds:Workflows")
        .AddValidated<TrendThresholds, TrendThresholdsValidator>("Thresholds:Trends")
        .AddValidated<StalenessThresholds, StalenessThresholdsValidator>("Thresholds:Staleness")
        .AddValidated<IncidentThresholds, IncidentThresholdsValidator>("Thresholds:Incidents")
        .AddValidated<ResilienceOptions, ResilienceOptionsValidator>("Resilience");

    public static IServiceCollection AddWarehouse(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidated<WarehouseOptions, WarehouseOptionsValidator>("BigQuery")
            .PostConfigure<WarehouseOptions>(options =>
                options.ProjectId = options.ProjectId is { Length: > 0 } id ? id : configuration["GOOGLE_CLOUD_PROJECT"] ?? "");
        services.TryAddScoped<IWarehouse, BigQueryWarehouse>();
        return services.AddSingleton<Pipelines>().AddSingleton<BigQueryConnection>().AddScoped<CostLedger>();
    }

    /// <summary>Slack always, by its bot or by webhooks; pagers and other programs where they are set.</summary>
    public static IServiceCollection AddAlerting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddClient(ChannelPost.ClientName);
        var (slack, pager) = (new SlackOptions(configuration), new PagerOptions(configuration));
        if (services.All(service => service.ServiceType != typeof(INotifier)))
        {
            services.AddNotifier<SlackBotNotifier>(slack.BotToken is not null)
                .AddNotifier<SlackWebhookNotifier>(slack.BotToken is null)
                .AddNotifier<PagerDutyNotifier>(pager.RoutingKey is not null)
                .AddNotifier<AlertWebhookNotifier>(pager.WebhookUrl is not null);
        }

        return services.AddSingleton(slack).AddSingleton(pager).AddSingleton<SlackPace>().AddSingleton<SlackFiles>().AddSingleton<SlackPictures>().AddSingleton<Outbox>().AddScoped<AlertDesk>();
    }

    public static IServiceCollection AddIncidents(this IServiceCollection services) => services
        .AddSingleton<IncidentLog>()
        .AddSingleton<SilenceLog>()
        .AddSingleton<IncidentActions>()
        .AddSingleton<HeartbeatLog>()
        .AddScoped<IncidentHistory>()
        .AddScoped<ErrorLog>()
        .AddScoped<IncidentEngine>();

    /// <summary>Firestore where there is one: in the cloud, and wherever an emulator is named. Elsewhere memory, for one process.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var emulator = configuration["Firestore:EmulatorHost"] ?? configuration["FIRESTORE_EMULATOR_HOST"];
        if (string.IsNullOrEmpty(emulator) && string.IsNullOrEmpty(configuration["K_SERVICE"]))
        {
            services.TryAddSingleton<IDocumentStore, InProcessDocumentStore>();
            return services;
        }

        services.AddValidated<FirestoreOptions, FirestoreOptionsValidator>("Firestore").PostConfigure<FirestoreOptions>(options =>
        {
            options.ProjectId = options.ProjectId is { Length: > 0 } id ? id : configuration["GOOGLE_CLOUD_PROJECT"] ?? "";
            options.EmulatorHost = string.IsNullOrEmpty(emulator) ? null : emulator;
        });
        services.AddHttpClient(FirestoreDocumentStore.ClientName).RemoveAllLoggers().AddHttpMessageHandler(() =>
            string.IsNullOrEmpty(emulator) ? new GoogleTokenHandler(FirestoreScope) : new EmulatorTokenHandler());
        services.TryAddSingleton<IDocumentStore, FirestoreDocumentStore>();
        return services;
    }

    /// <summary>The pipeline's services at their addresses, and its bus.</summary>
    public static IServiceCollection AddPipelineServices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PipelineServiceOptions>().BindConfiguration("Services").PostConfigure(options =>
        {
            options.Scrapers ??= AddressOf(configuration, "PHASE1_SCRAPERS_URL");
            options.Analytics ??= AddressOf(configuration, "PHASE3_ANALYTICS_URL");
            options.Precompute ??= AddressOf(configuration, "PHASE4_PRECOMPUTE_URL");
            options.Coordinator ??= AddressOf(configuration, "PREDICTION_COORDINATOR_URL");
        });
        services.AddValidated<PubSubOptions, PubSubOptionsValidator>("PubSub").PostConfigure<PubSubOptions>(options =>
            options.ProjectId = options.ProjectId is { Length: > 0 } id
                ? id
                : configuration["GOOGLE_CLOUD_PROJECT"] ?? configuration["BigQuery:ProjectId"] ?? "");
        services.AddClient(PipelineServices.ClientName);
        services.TryAddSingleton(PhaseBuses.Choose);
        services.TryAddSingleton<IPipelineServices, PipelineServices>();
        return services.AddSingleton<ServiceTokens>().AddSingleton<ServiceCaller>();
    }

    /// <summary>What is deployed and scheduled, and the jobs that we may pause.</summary>
    public static IServiceCollection AddControlPlane(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidated<ControlPlaneOptions, ControlPlaneOptionsValidator>("ControlPlane").PostConfigure<ControlPlaneOptions>(options =>
            options.ProjectId = options.ProjectId is { Length: > 0 } id
                ? id
                : configuration["GOOGLE_CLOUD_PROJECT"] ?? configuration["BigQuery:ProjectId"] ?? "");
        services.AddClient(GoogleApi.ClientName);
        services.AddSingleton<GoogleApi>().AddSingleton<Regions>().AddSingleton<SchedulerApi>().AddSingleton<RunApi>()
            .AddSingleton<FunctionsApi>().AddSingleton<ServiceUsageApi>().AddSingleton<MonitoringApi>().AddSingleton<HealthProbe>();
        services.TryAddSingleton<IControlPlane, RestControlPlane>();
        return services;
    }

    public static IServiceCollection AddChecks(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SourceConfiguration.Read(configuration))
        .AddScoped<GameSightingQueries>()
        .AddScoped<BoxScoreCompleteness>()
        .AddScoped<FeatureQueries>()
        .AddScoped<FeatureQuality>()
        .AddScoped<AnalyticsQueries>()
        .AddScoped<AnalyticsCompleteness>()
        .AddScoped<ProcessorQueries>()
        .AddScoped<ProcessorEvidence>()
        .AddSingleton<CompletionMarkers>()
        .AddScoped<Phase3Failure>()
        .AddScoped<Phase4Failure>()
        .AddScoped<SlateQueries>()
        .AddScoped<PredictionQueries>()
        .AddScoped<PredictionCoverage>()
        .AddScoped<GradingCoverage>()
        .AddSingleton(PipelineInventory.Shipped)
        .AddSingleton(OwnFunctions.Shipped)
        .AddSingleton<JobMemory>()
        .AddSingleton<JobPauses>()
        .AddSingleton<SchedulerAudit>()
        .AddScoped<SchedulerTargets>()
        .AddSingleton(services => WatchedFunctions.Of(OwnFunctions.Shipped, configuration["Heartbeats:Watched"], services.GetRequiredService<FunctionIdentity>().Name))
        .AddSingleton<HeartbeatDiary>()
        .AddScoped<MonitorHeartbeats>()
        .AddSingleton<TransitionDueTimes>()
        .AddScoped<FunnelQueries>()
        .AddScoped<FunnelEvidence>()
        .AddScoped<PhaseTransition>()
        .AddScoped<ConflictQueries>()
        .AddScoped<StreamingConflict>()
        .AddScoped<WorkflowQueries>()
        .AddScoped<GapCauses>()
        .AddScoped<WorkflowGap>()
        .AddScoped<TrendQueries>().AddScoped<IncidentHistoryQueries>()
        .AddScoped<RepairHistory>().AddScoped<ResourceEvidence>().AddScoped<TrendEvidence>().AddScoped<ErrorTrend>()
        .AddScoped<ScheduleStaleness>();

    // The default client logs the address it calls, and a webhook's address is its password; it follows redirects, and a page
    // to sign in on answers 200; and it has a time-out of its own, which nobody could tell from a caller who went away.
    internal static void AddClient(this IServiceCollection services, string name) => services
        .AddHttpClient(name, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestAnswer))
        .RemoveAllLoggers()
        .ConfigurePrimaryHttpMessageHandler((handler, _) =>
        {
            if (handler is SocketsHttpHandler sockets)
            {
                (sockets.AllowAutoRedirect, sockets.UseCookies) = (false, false);
            }
        });

    private static Uri? AddressOf(IConfiguration configuration, string variable) =>
        configuration[variable] is { Length: > 0 } address ? new Uri(address) : null;

    private static IServiceCollection AddNotifier<TNotifier>(this IServiceCollection services, bool isSet)
        where TNotifier : class, INotifier => isSet ? services.AddSingleton<INotifier, TNotifier>() : services;

    internal static IServiceCollection AddValidated<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }
}
