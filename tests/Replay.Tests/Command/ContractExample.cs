namespace NbaPipeline.Replay.Tests;

/// <summary>The scoreboard as the contract of the replay shows it, word for word.</summary>
internal static class ContractExample
{
    public const string Json = """
        {
          "scenario": "example", "from": "…", "to": "…", "world": "closed", "passed": true,
          "failures": [ { "expect": "outage", "what": "critical_within_minutes", "expected": 150, "actual": 151 } ],
          "incidents": [ { "fault": "outage", "kind": "orchestrator_down", "data_due_at": "…Z", "observable_at": "…Z", "detected_at": "…Z", "detected_by": "workflow-gap-alert",
                           "minutes_to_detect": 6, "minutes_to_critical": 81, "severity": "Critical", "posts": 1, "edits": 4, "replies": 2, "recovered": "self", "resolved_at": "…Z", "minutes_to_recover": null } ],
          "false_alerts": [ { "at": "…Z", "function": "…", "title": "…", "why": "no fault owns phase 4, PDC, 2026-01-14" } ],
          "missed": [ "fault-id" ],
          "totals": {
            "faults": 2, "detectable": 2, "detected": 2, "precision": 1.0, "recall": 1.0,
            "median_minutes_to_detect": 6, "p95_minutes_to_detect": 6,
            "recoverable": 0, "recovered": 0, "recovered_without_proof": 0, "duplicate_triggers": 0,
            "posts": 2, "edits": 4, "replies": 2, "posts_per_day_median": 0, "posts_per_day_max": 1, "reports": 6,
            "zero_touch_days": 5, "days": 5, "gate_wrong_opens": 0, "gate_wrong_blocks": 0,
            "invocations": 0, "queries": 0, "cache_hits": 0, "bytes_billed": 0, "bytes_billed_per_day_max": 0, "wall_seconds": 0
          }
        }
        """;
}
