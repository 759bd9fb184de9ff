# The dead man's switch: one alert a schedule, told by Google's own monitoring over the second channel when nothing was heard for too long.
# monitor-heartbeat-alert knows of a silent function within 15 minutes; this one still works when everything of ours is dead.

locals {
  # How long a schedule is silent at most, in minutes, as far as a cron tells: every N minutes, hourly, every N hours, else daily.
  _cron = { for name, job in local.jobs : name => split(" ", job.cron) }
  silences = {
    for name, parts in local._cron : name => parts[1] != "*" ? try(60 * tonumber(regex("^[01]-23/([0-9]+)$", parts[1])[0]), 1440) : (
      strcontains(parts[0], "/") ? tonumber(split("/", parts[0])[1]) : strcontains(parts[0], ",") ? 60 / length(split(",", parts[0])) : 60
    )
  }

  # Two calls may be missed, and a quarter of an hour is nobody's fault. Alerts look back 25 hours at most: of a daily job one call.
  watchdogs = {
    for name, job in local.jobs : name => merge(job, { minutes = min(2 * local.silences[name] + 15, 1500) })
    if local._cron[name][2] == "*" && local._cron[name][4] == "*"
  }
  rare_watchdogs = { for name, job in local.jobs : name => job if !contains(keys(local.watchdogs), name) }
}

resource "google_monitoring_notification_channel" "on_call" {
  display_name = "On call, by mail"
  type         = "email"
  labels       = { email_address = var.on_call_email }

  depends_on = [google_project_service.api]
}

resource "google_monitoring_alert_policy" "silent" {
  for_each              = local.watchdogs
  display_name          = "${each.key} is silent"
  combiner              = "OR"
  severity              = "CRITICAL"
  enabled               = each.value.wave <= var.running_waves
  notification_channels = [google_monitoring_notification_channel.on_call.id]

  conditions {
    display_name = "no call ended well in ${each.value.minutes} minutes"

    condition_threshold {
      filter                  = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.finished_calls.name}\" AND resource.type=\"cloud_scheduler_job\" AND resource.labels.job_id=\"${each.key}\""
      comparison              = "COMPARISON_LT"
      threshold_value         = 1
      duration                = "0s"
      evaluation_missing_data = "EVALUATION_MISSING_DATA_ACTIVE"

      aggregations {
        alignment_period     = "${each.value.minutes * 60}s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = "`${each.value.function}` (${each.value.cron} ${each.value.zone}) has not come to its end for ${each.value.minutes} minutes: two calls and a quarter of an hour. ${each.value.why}. Runbook: functions/${local.functions[each.value.function].folder}/README.md. First: `scripts/verify-deployment`."
  }
}

# What runs less than daily is beyond the look-back of any alert: its failed calls are told, its missing ones by monitor-heartbeat-alert.
resource "google_monitoring_alert_policy" "failed_call" {
  for_each              = local.rare_watchdogs
  display_name          = "${each.key} was called in vain"
  combiner              = "OR"
  severity              = "WARNING"
  enabled               = each.value.wave <= var.running_waves
  notification_channels = [google_monitoring_notification_channel.on_call.id]

  conditions {
    display_name = "a call failed"

    condition_matched_log {
      filter = "resource.type=\"cloud_scheduler_job\" AND resource.labels.job_id=\"${each.key}\" AND severity>=ERROR"
    }
  }

  alert_strategy {
    notification_rate_limit {
      period = "86400s"
    }
  }

  documentation {
    mime_type = "text/markdown"
    content   = "A call of `${each.value.function}` (${each.value.cron} ${each.value.zone}) failed. Runbook: functions/${local.functions[each.value.function].folder}/README.md."
  }
}
