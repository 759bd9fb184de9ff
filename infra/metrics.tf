# Figures of our own, counted from the lines that every function logs (Log.cs): no call, no cost, and nothing that a function could forget.

locals {
  _ours = "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=~\"^(${join("|", sort(keys(local.functions)))})$\""

  # By name: which lines, and which of their fields are labels.
  counters = {
    runs = {
      filter = "${local._ours} AND jsonPayload.fields.Outcome:* AND jsonPayload.fields.BytesBilled:*"
      why    = "Runs that came to their end, by function and outcome"
      labels = { function = "jsonPayload.fields.Function", outcome = "jsonPayload.fields.Outcome" }
    }
    failures = {
      filter = "${local._ours} AND jsonPayload.message=~\"^The run failed\""
      why    = "Runs that ended in an exception"
      labels = { function = "resource.labels.service_name" }
    }
    blind = {
      filter = "${local._ours} AND jsonPayload.fields.Unknown:*"
      why    = "What a run could not look at"
      labels = { function = "resource.labels.service_name" }
    }
    undelivered = {
      filter = "${local._ours} AND jsonPayload.message=~\"^Not delivered\""
      why    = "Messages that no channel took, kept for the next run"
      labels = { function = "resource.labels.service_name" }
    }
  }
}

resource "google_logging_metric" "counter" {
  for_each    = local.counters
  name        = "reliability/${each.key}"
  description = each.value.why
  filter      = each.value.filter

  label_extractors = { for label, field in each.value.labels : label => "EXTRACT(${field})" }

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"

    dynamic "labels" {
      for_each = each.value.labels
      content {
        key        = labels.key
        value_type = "STRING"
      }
    }
  }

  depends_on = [google_project_service.api]
}

# What a function measured and logged as a figure, such as phase3_completion: the gauges of the dashboard.
resource "google_logging_metric" "figures" {
  name            = "reliability/figures"
  description     = "Figures that functions measured, by name"
  filter          = "${local._ours} AND jsonPayload.fields.Figure:*"
  value_extractor = "EXTRACT(jsonPayload.fields.Value)"

  label_extractors = { figure = "EXTRACT(jsonPayload.fields.Figure)" }

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "DISTRIBUTION"

    labels {
      key        = "figure"
      value_type = "STRING"
    }
  }

  depends_on = [google_project_service.api]
}

# The scheduler's own word that a call ended well: our functions answer 2xx only when they could look.
resource "google_logging_metric" "finished_calls" {
  name        = "reliability/finished_calls"
  description = "Calls of scheduler jobs that ended well, by job"
  filter      = "resource.type=\"cloud_scheduler_job\" AND severity<ERROR AND jsonPayload.\"@type\"=\"type.googleapis.com/google.cloud.scheduler.logging.AttemptFinished\""

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
  }

  depends_on = [google_project_service.api]
}
