# One scheduler job a schedule of a manifest. It waits longer than the function may take: a job that gave up first once showed success for work that was cut off.

locals {
  paused_jobs = concat(
    [for name, job in local.jobs : name if job.wave > var.running_waves],
    var.gates == "enforce" ? keys(local.replaced_jobs) : [],
  )
}

resource "google_cloud_scheduler_job" "call" {
  for_each         = local.jobs
  name             = each.key
  region           = local.region
  description      = substr(each.value.why, 0, 500)
  schedule         = each.value.cron
  time_zone        = each.value.zone
  attempt_deadline = "${local.functions[each.value.function].timeout_seconds + 30}s"
  paused           = each.value.wave > var.running_waves

  retry_config {
    retry_count          = local.functions[each.value.function].retries
    min_backoff_duration = "30s"
    max_backoff_duration = "300s"
  }

  http_target {
    http_method = "POST"
    uri         = "${local.uris[each.value.function]}/${each.value.query}"

    oidc_token {
      service_account_email = google_service_account.caller.email
      audience              = local.uris[each.value.function]
    }
  }
}
