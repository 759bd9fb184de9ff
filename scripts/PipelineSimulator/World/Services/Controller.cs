using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The workflow controller's routes. Without its lock it evaluates nothing and says 200; when the executor fails, the outer status is success.
/// </summary>
internal static class Controller
{
    private static readonly string[] BoxScores = [Work.Bdl];
    private static readonly string[] AllSources = [Work.Bdl, Work.Gamebook];

    /// <summary>What each workflow fetches again that stands in our tables, for which day seen from today, and whether it has a plan to execute.</summary>
    public static IReadOnlyDictionary<string, (string[] Targets, int Day, bool HasPlan)> Workflows { get; } =
        new Dictionary<string, (string[] Targets, int Day, bool HasPlan)>(StringComparer.Ordinal)
        {
            ["morning_operations"] = ([Work.Schedule], 0, true),
            ["morning_recovery"] = ([Work.Schedule, .. AllSources], -1, true),
            ["bdl_catchup_midday"] = (BoxScores, -1, false),
            ["bdl_catchup_afternoon"] = (BoxScores, -1, false),
            ["bdl_catchup_evening"] = (BoxScores, -1, false),
            ["betting_lines"] = ([], 0, true),
            ["early_game_window_1"] = (BoxScores, 0, true),
            ["early_game_window_2"] = (BoxScores, 0, true),
            ["early_game_window_3"] = (AllSources, 0, true),
            ["post_game_window_1"] = (BoxScores, -1, true),
            ["post_game_window_2"] = ([Work.Schedule, .. BoxScores], -1, true),
            ["post_game_window_2b"] = (BoxScores, -1, true),
            ["post_game_window_3"] = ([Work.Schedule, .. AllSources], -1, true),
            ["injury_discovery"] = ([], 0, false),
            ["referee_discovery"] = ([], 0, false),
        };

    public static ServiceReply Answer(ServiceRequest request) => request.Call.Route switch
    {
        "evaluate" => Evaluate(request),
        "execute-workflows" => ExecuteAll(request),
        _ => Execute(request),
    };

    /// <summary>The hour has its decisions already, so every workflow is skipped; a lock that cannot be taken leaves no decision at all.</summary>
    private static ServiceReply Evaluate(ServiceRequest request)
    {
        var decisions = request.Outages.Decides(request.At)
            ? Workflows.Keys.Select(name => new JsonObject { ["workflow_name"] = name, ["action"] = "SKIP", ["reason"] = "Not in time window" })
            : [];
        var list = new JsonArray([.. decisions]);
        return ServiceReply.Json(200, new()
        {
            ["status"] = "success",
            ["evaluation_time"] = CompletionEnvelope.Instant(request.At),
            ["workflows_evaluated"] = list.Count,
            ["decisions"] = list,
        });
    }

    private static ServiceReply ExecuteAll(ServiceRequest request) => ServiceReply.Json(200, new()
    {
        ["status"] = "success",
        ["execution_result"] = new JsonObject
        {
            ["status"] = request.Outages.Executes(request.At) ? "success" : "error", ["workflows_executed"] = 0, ["succeeded"] = 0, ["failed"] = 0,
        },
    });

    private static ServiceReply Execute(ServiceRequest request)
    {
        if (request.Text("workflow_name") is not { Length: > 0 } name)
        {
            return ServiceReply.Error(400, "workflow_name is required");
        }

        if (!Workflows.TryGetValue(name, out var workflow))
        {
            return ServiceReply.Json(404, new()
            {
                ["error"] = $"Workflow not found: {name}",
                ["available_workflows"] = new JsonArray([.. Workflows.Keys.Select(known => (JsonNode)known)]),
            });
        }

        if (!workflow.HasPlan)
        {
            return ServiceReply.Error(400, $"No scrapers in the execution plan of {name}");
        }

        var date = EasternTime.DateOf(request.At).AddDays(workflow.Day);
        List<string> works = [.. workflow.Targets.Where(target => RepairFaults.Refusal(request, target, date) is null)];
        return ServiceReply.Json(200, new()
        {
            ["status"] = "success",
            ["workflow"] = name,
            ["execution"] = new JsonObject
            {
                // A workflow whose scrapers failed is completed all the same.
                ["status"] = "completed",
                ["scrapers_triggered"] = workflow.Targets.Length,
                ["scrapers_succeeded"] = works.Count,
                ["scrapers_failed"] = workflow.Targets.Length - works.Count,
            },
        }) with
        {
            Interventions = [.. works.Select(target => new Intervention(request.At + Work.Scrape, target, date))],
            Failed = [.. workflow.Targets.Except(works).Select(target => (target, date))],
        };
    }
}
