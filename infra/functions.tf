# One function a manifest. Its archive's hash stands in the archive's name, so that what did not change is not deployed again.

resource "google_storage_bucket" "archives" {
  name                        = "${var.project}-reliability-archives"
  location                    = var.location
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      age                = 90
      num_newer_versions = 5
    }
  }

  versioning {
    enabled = true
  }

  depends_on = [google_project_service.api]
}

resource "google_storage_bucket_object" "archive" {
  for_each = local.functions
  name     = "${each.key}/${local.archives[each.key].hash}.zip"
  bucket   = google_storage_bucket.archives.id
  source   = local.archives[each.key].path
}

locals {
  archives = {
    for name, function in local.functions : name => {
      path = "${var.archives}/${function.folder}.zip"
      hash = substr(filesha256("${var.archives}/${function.folder}.zip"), 0, 16)
    }
  }

  # Who may order, and for whom a token must be made out: the function's own address, or the client by which gcloud signs people in.
  callers = merge(
    { for index, caller in sort(var.callers) : "Callers__Allowed__${index}" => caller },
    { for index, audience in concat([for name in ["backfill", "operator-actions"] : "https://${local.region}-${var.project}.cloudfunctions.net/${name}"], ["32555940559.apps.googleusercontent.com"]) : "Callers__Audiences__${index}" => audience },
    var.slack_buttons ? { SLACK_BUTTONS = "true" } : {}
  )

  environment = merge(var.settings, local.callers, {
    for variable, service in local.service_variables : variable => var.service_urls[service] if contains(keys(var.service_urls), service)
    }, {
    GOOGLE_CLOUD_PROJECT = var.project
    Gates__Mode          = var.gates
    Deployment__Paused   = join(",", sort(local.paused_jobs))
    Deployment__Secrets  = join(",", sort([for name in keys(var.secrets) : local.secret_ids[name]]))
    Deployment__Gates    = var.gates

    # Who is paused is not missed.
    Heartbeats__Watched = var.running_waves == 3 ? "" : join(",", [for name, function in local.functions : name if local.waves[function.kind] <= var.running_waves])
  })

  uris     = { for name, function in module.function : name => function.uri }
  accounts = { for kind, account in google_service_account.kind : kind => account.email }
  members  = { for kind, account in google_service_account.kind : kind => account.member }

  # As the pipeline itself calls them.
  service_variables = {
    PHASE1_SCRAPERS_URL        = "nba-scrapers"
    PHASE3_ANALYTICS_URL       = "nba-phase3-analytics-processors"
    PHASE4_PRECOMPUTE_URL      = "nba-phase4-precompute-processors"
    PREDICTION_COORDINATOR_URL = "prediction-coordinator"
  }
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name            = each.key
  project         = var.project
  location        = local.region
  description     = each.value.summary
  folder          = each.value.folder
  kind            = each.value.kind
  archive         = { bucket = google_storage_bucket.archives.id, object = google_storage_bucket_object.archive[each.key].name, hash = local.archives[each.key].hash }
  builder         = google_service_account.builder.id
  service_account = local.accounts[each.value.identity]
  timeout_seconds = each.value.timeout_seconds
  memory          = each.value.memory
  concurrency     = each.value.concurrency
  max_instances   = min(each.value.max_instances, var.instance_cap)
  environment     = local.environment
  secrets         = { for name, version in var.secrets : name => { secret = google_secret_manager_secret.secret[name].secret_id, version = version } }
  vpc_connector   = var.vpc_connector
  is_internal     = contains(keys(local.gates), each.key) || (var.vpc_connector != null && !(each.key == "operator-actions" && var.slack_buttons))
  invokers        = merge({ caller = google_service_account.caller.member, watcher = local.members["alert"] }, { for member in var.operators : member => member })

  depends_on = [google_project_service.api, google_secret_manager_secret_iam_member.reads, google_project_iam_member.builds]
}
