# The pipeline's own topics and jobs, taken over by import (pipeline = adopt) and then kept as infra/pipeline.json has them. What the record does not
# hold (bodies, headers, identities) is left as it is found, and nothing here can be destroyed by a plan.

locals {
  # Jobs that a gate replaces are in a resource of their own: of them only whether they run is ours.
  recorded_jobs = { for job in local.pipeline.jobs : job.name => job
    if try(job.confirmed, true) && try(job.cron, null) != null && try(job.zone, null) != null && try(job.target, null) != null && !contains(keys(local.replaced_jobs), job.name)
  }
  recorded_messages = { for name, job in local.recorded_jobs : name => job.target.message if try(job.target.message, null) != null }

  adopted_jobs   = { for name, job in local.recorded_jobs : name => job if var.pipeline == "adopt" }
  adopted_pauses = { for name, job in local.replaced_jobs : name => job if var.pipeline == "adopt" }
  adopted_topics = var.pipeline == "leave" ? toset([]) : local._topics
}

resource "google_pubsub_topic" "pipeline" {
  for_each = local.adopted_topics
  name     = each.key

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [google_project_service.api]
}

resource "google_cloud_scheduler_job" "pipeline" {
  for_each  = local.adopted_jobs
  name      = each.key
  region    = each.value.region
  schedule  = each.value.cron
  time_zone = each.value.zone == "UTC" ? "Etc/UTC" : each.value.zone

  dynamic "pubsub_target" {
    for_each = try([each.value.target.topic], [])
    content {
      topic_name = "projects/${var.project}/topics/${pubsub_target.value}"
      data       = base64encode(jsonencode(try(each.value.target.message, {})))
    }
  }

  dynamic "http_target" {
    for_each = try(each.value.target.topic, null) == null ? [each.value.target] : []
    content {
      http_method = "POST"
      uri         = "https://${local.region}-${var.project}.cloudfunctions.net/${try(http_target.value.function, http_target.value.service)}"
    }
  }

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [description, attempt_deadline, retry_config, http_target, pubsub_target[0].data, pubsub_target[0].attributes, paused]
  }
}

resource "google_cloud_scheduler_job" "replaced" {
  for_each = local.adopted_pauses
  name     = each.key
  region   = each.value.region
  paused   = var.gates == "enforce"

  # Never read: what is imported has a target, and that is kept.
  http_target {
    uri = "https://${each.key}.invalid"
  }

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [description, schedule, time_zone, attempt_deadline, retry_config, http_target, pubsub_target]
  }
}

import {
  for_each = var.pipeline == "adopt" ? local.adopted_topics : toset([])
  to       = google_pubsub_topic.pipeline[each.key]
  id       = "projects/${var.project}/topics/${each.key}"
}

import {
  for_each = { for name, job in local.adopted_jobs : name => job if !contains(var.adopt_absent, name) }
  to       = google_cloud_scheduler_job.pipeline[each.key]
  id       = "projects/${var.project}/locations/${each.value.region}/jobs/${each.key}"
}

import {
  for_each = local.adopted_pauses
  to       = google_cloud_scheduler_job.replaced[each.key]
  id       = "projects/${var.project}/locations/${each.value.region}/jobs/${each.key}"
}
