# What is told over the second channel besides silence: what our own functions cannot say about themselves.

locals {
  # By name: the metric, the limit above which it is told, for how long it must hold, and what to do.
  conditions = {
    dead-letters = {
      title   = "Dead letters of gates wait to be read"
      filter  = "metric.type=\"pubsub.googleapis.com/subscription/num_undelivered_messages\" AND resource.type=\"pubsub_subscription\" AND resource.labels.subscription_id=monitoring.regex.full_match(\".*-dead-letters\")"
      above   = 0
      for     = "0s"
      aligner = "ALIGN_MAX"
      why     = "A gate could not take a message for hours. Read it with `gcloud pubsub subscriptions pull GATE-dead-letters --auto-ack --limit=10`, then ask the gate again: `gate-sweep?gate=GATE&date=DATE`."
    }
    undelivered = {
      title   = "Messages reach no channel"
      filter  = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counter["undelivered"].name}\" AND resource.type=\"cloud_run_revision\""
      above   = 0
      for     = "900s"
      aligner = "ALIGN_DELTA"
      why     = "Slack takes nothing from us, or its secret is wrong. What is owed is kept and goes out when the channel is back. `/health` of any function names the channel that is not set."
    }
    blind = {
      title   = "Functions cannot look"
      filter  = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counter["blind"].name}\" AND resource.type=\"cloud_run_revision\""
      above   = 10
      for     = "1800s"
      aligner = "ALIGN_DELTA"
      why     = "For half an hour questions have gone unanswered: BigQuery, Firestore, the control plane or a right of ours is gone. What is not seen is not judged."
    }
    failures = {
      title   = "Functions fail"
      filter  = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counter["failures"].name}\" AND resource.type=\"cloud_run_revision\""
      above   = 3
      for     = "900s"
      aligner = "ALIGN_DELTA"
      why     = "Exceptions in several runs; Error Reporting groups them by function and revision. After a deployment: `scripts/verify-deployment`."
    }
    memory = {
      title   = "A function runs out of memory"
      filter  = "metric.type=\"run.googleapis.com/container/memory/utilizations\" AND resource.type=\"cloud_run_revision\" AND resource.labels.service_name=monitoring.regex.full_match(\"${join("|", sort(keys(local.functions)))}\")"
      above   = 0.8
      for     = "600s"
      aligner = "ALIGN_PERCENTILE_99"
      why     = "Above 80 % of what its manifest gives it; an orchestrator once died at 253 of 256 MB. Raise `memory` in its function.json."
    }
  }
}

resource "google_monitoring_alert_policy" "condition" {
  for_each              = local.conditions
  display_name          = each.value.title
  combiner              = "OR"
  severity              = "ERROR"
  notification_channels = [google_monitoring_notification_channel.on_call.id]

  conditions {
    display_name = "above ${each.value.above}"

    condition_threshold {
      filter          = each.value.filter
      comparison      = "COMPARISON_GT"
      threshold_value = each.value.above
      duration        = each.value.for

      aggregations {
        alignment_period     = "600s"
        per_series_aligner   = each.value.aligner
        cross_series_reducer = "REDUCE_${strcontains(each.value.aligner, "DELTA") ? "SUM" : "MAX"}"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = each.value.why
  }
}
