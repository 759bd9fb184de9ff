# Enforcing gates, the off-season, an empty project.

run "enforce" {
  command   = plan
  state_key = "adopted"

  variables {
    gates    = "enforce"
    pipeline = "adopt"
  }


  assert {
    condition     = alltrue([for job in google_cloud_scheduler_job.replaced : job.paused]) && toset(keys(google_cloud_scheduler_job.replaced)) == local._replaced
    error_message = "A gate that enforces runs beside the job that it replaces."
  }
  assert {
    condition     = google_pubsub_subscription.trigger["phase3-to-phase4-gate"].push_config[0].push_endpoint == "https://nba-phase4-precompute-processors-f7p3g7f6ya-wl.a.run.app/process-date"
    error_message = "A trigger does not reach its consumer."
  }
  assert {
    condition     = alltrue([for gate in local.gates : try(gate.gate.pushes, null) != null || length(one([for topic in local.pipeline.topics : topic.consumers if topic.name == gate.gate.publishes])) > 0])
    error_message = "A gate that enforces publishes to a topic that nobody reads."
  }
}

run "off_season" {
  command = plan

  variables {
    running_waves = 0
    instance_cap  = 2
    vpc_connector = "projects/nba-props-platform/locations/us-west2/connectors/c"
  }

  assert {
    condition     = alltrue([for job in google_cloud_scheduler_job.call : job.paused]) && !anytrue([for watchdog in google_monitoring_alert_policy.silent : watchdog.enabled])
    error_message = "Something runs, or its silence is told, though the season is over."
  }
  assert {
    condition     = length(output.deployment.paused) == length(local.jobs)
    error_message = "Verification is not told what is paused on purpose."
  }
}

run "first_wave" {
  command = plan

  variables {
    running_waves = 1
  }

  assert {
    condition     = toset([for name, job in google_cloud_scheduler_job.call : local.functions[local.jobs[name].function].kind if !job.paused]) == toset(["alert"])
    error_message = "Somebody acts before anybody sees."
  }
}

run "empty_project" {
  command = plan

  variables {
    pipeline = "create"
  }

  assert {
    condition     = length(google_bigquery_dataset.pipeline) >= 7 && length(google_pubsub_topic.pipeline) == length(local.pipeline.topics) && length(google_cloud_scheduler_job.pipeline) == 0
    error_message = "An empty project lacks a dataset or topic, or gets jobs that call what is not there."
  }
}

run "buttons" {
  command = plan

  variables {
    slack_buttons = true
    secrets       = { SLACK_BOT_TOKEN = "1", SLACK_SIGNING_SECRET = "1" }
    vpc_connector = "projects/nba-props-platform/locations/us-west2/connectors/c"
  }

  assert {
    condition     = google_cloud_run_service_iam_member.slack[0].member == "allUsers" && google_cloud_run_service_iam_member.slack[0].service == "operator-actions" && local.environment["SLACK_BUTTONS"] == "true"
    error_message = "Slack cannot reach the function that its buttons call, or another than that is open."
  }
}
