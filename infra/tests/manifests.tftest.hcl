# Every manifest has what it needs, and nothing besides.

run "manifests" {
  assert {
    condition     = length(module.function) == length(fileset("../functions", "*/function.json")) && length(module.function) > 20
    error_message = "A manifest has no function."
  }
  assert {
    condition     = toset(keys(google_cloud_scheduler_job.call)) == toset(keys(local.jobs)) && length(local.jobs) == sum([for f in local.functions : length(f.schedules)])
    error_message = "A schedule has no job, or two have one."
  }
  assert {
    condition     = alltrue([for name, job in google_cloud_scheduler_job.call : job.schedule == local.jobs[name].cron && job.time_zone == local.jobs[name].zone && job.region == local.region])
    error_message = "A job has other times than its manifest."
  }
  assert {
    condition     = alltrue([for name, job in google_cloud_scheduler_job.call : startswith(job.http_target[0].uri, "${module.function[local.jobs[name].function].uri}/") && job.http_target[0].oidc_token[0].audience == module.function[local.jobs[name].function].uri])
    error_message = "A job calls another function than its own, or shows a token that is made out to another."
  }
  assert {
    condition     = google_cloud_scheduler_job.call["pipeline-recovery-2"].http_target[0].uri == "${module.function["pipeline-recovery"].uri}/?days=3"
    error_message = "A schedule's query is lost."
  }
  assert {
    condition     = alltrue([for name, job in google_cloud_scheduler_job.call : tonumber(trimsuffix(job.attempt_deadline, "s")) > local.functions[local.jobs[name].function].timeout_seconds])
    error_message = "A job gives up before its function does."
  }
  assert {
    condition     = alltrue([for name, function in local.functions : length(function.schedules) > 0 || contains(keys(google_pubsub_subscription.gate), name) || function.kind == "tool" || name == "backfill"])
    error_message = "A function is started by nobody."
  }
  assert {
    condition     = local.environment["Callers__Allowed__0"] == "ann@example.com" && endswith(local.environment["Callers__Audiences__0"], "/backfill")
    error_message = "Nobody may order a backfill, or for no address that is its own."
  }
  assert {
    condition     = toset(concat(keys(google_monitoring_alert_policy.silent), keys(google_monitoring_alert_policy.failed_call))) == toset(keys(local.jobs))
    error_message = "A schedule has no watchdog."
  }
  assert {
    condition     = toset(keys(google_service_account.kind)) == local.kinds
    error_message = "A kind has no account of its own."
  }
  assert {
    condition     = length(setintersection(keys(local.functions), [for function in local.pipeline.functions : function.name if function.region == local.region])) == 0
    error_message = "A function of ours has the name and region of one of the pipeline's, and would replace it."
  }

  # Gates.
  assert {
    condition     = alltrue([for name, gate in local.gates : google_pubsub_subscription.gate[name].topic == "projects/${var.project}/topics/${gate.trigger.topic}"])
    error_message = "A gate reads another topic than its manifest says."
  }
  assert {
    condition = alltrue([for name, gate in local.gates : (
      google_pubsub_subscription.gate[name].dead_letter_policy[0].dead_letter_topic == google_pubsub_topic.dead_letters[name].id
      && google_pubsub_subscription.dead_letters[name].topic == google_pubsub_topic.dead_letters[name].id
    )])
    error_message = "A gate's dead letters go nowhere, or nobody keeps them."
  }
  assert {
    condition     = length(google_pubsub_subscription.trigger) == 0 && length(google_cloud_scheduler_job.replaced) == 0
    error_message = "A gate that only observes starts something."
  }

  # Watchdogs.
  assert {
    condition = (
      local.watchdogs["incident-sweep"].minutes == 25
      && local.watchdogs["box-score-completeness-alert"].minutes == 75
      && local.watchdogs["pipeline-recovery"].minutes == 75
      && local.watchdogs["analytics-completeness-alert"].minutes == 255
      && local.watchdogs["scheduler-target-alert"].minutes == 1500
      && local.watchdogs["deployment-drift-alert"].minutes == 1500
      && local.watchdogs["grading-coverage-alert"].minutes == 1500
    )
    error_message = "A watchdog waits for something else than two calls and a quarter of an hour, or than 25 hours."
  }
  assert {
    condition     = alltrue([for watchdog in google_monitoring_alert_policy.silent : watchdog.enabled && watchdog.conditions[0].condition_threshold[0].evaluation_missing_data == "EVALUATION_MISSING_DATA_ACTIVE"])
    error_message = "A watchdog takes silence for health."
  }

  # Rights.
  assert {
    condition     = alltrue([for right in google_bigquery_dataset_iam_member.reads : right.role == "roles/bigquery.dataViewer"]) && length(google_bigquery_table_iam_member.writes) >= 2 * length(local.document_kinds)
    error_message = "Reading is more than reading, or a writer may not write."
  }
  assert {
    condition     = toset([for right in google_project_iam_custom_role.watcher.permissions : right if length(regexall("\\.(get|list)$", right)) == 0]) == toset(["cloudscheduler.jobs.enable", "cloudscheduler.jobs.pause"])
    error_message = "Who compares the cloud with what is declared may change more of it than whether a job runs."
  }
  assert {
    condition     = !anytrue([for right in google_project_iam_custom_role.watcher.permissions : contains(["secretmanager.versions.access", "bigquery.tables.getData"], right)]) && google_project_iam_member.watches.member == google_service_account.kind["alert"].member
    error_message = "Who compares may read what a secret or a table holds, or may not compare."
  }
  assert {
    condition     = toset(google_project_iam_custom_role.accountant.permissions) == toset(["bigquery.jobs.listAll"]) && google_project_iam_member.accounts["report"].member == google_service_account.kind["report"].member
    error_message = "Who reports may see more of queries than their list, or nothing of it."
  }
  assert {
    condition     = alltrue([for kind in keys(google_project_iam_member.documents) : anytrue([for function in local.functions : function.identity == kind && anytrue([for write in function.writes : !strcontains(write, ".") && !startswith(write, "nba-")])])]) && toset([for right in google_pubsub_topic_iam_member.publishes : right.topic]) == toset(["nba-grading-trigger", "nba-phase3-trigger", "nba-phase4-trigger", "nba-phase6-export-trigger", "nba-predictions-trigger"])
    error_message = "A kind may write or publish what no manifest of it names."
  }
}
