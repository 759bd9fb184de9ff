# What each kind may do, read from what its manifests say that it reads and writes: nothing else.

resource "google_project_iam_member" "queries" {
  for_each = toset([for reads in local.dataset_reads : split("/", reads)[0]])
  project  = var.project
  role     = "roles/bigquery.jobUser"
  member   = local.members[each.key]
}

resource "google_bigquery_dataset_iam_member" "reads" {
  for_each   = local.dataset_reads
  dataset_id = split("/", each.key)[1]
  role       = "roles/bigquery.dataViewer"
  member     = local.members[split("/", each.key)[0]]

  depends_on = [google_bigquery_dataset.pipeline]
}

resource "google_bigquery_table_iam_member" "writes" {
  for_each   = local.table_writers
  dataset_id = split(".", each.value[0].name)[0]
  table_id   = google_bigquery_table.own[each.value[0].name].table_id
  role       = "roles/bigquery.dataEditor"
  member     = local.members[each.value[0].kind]
}

resource "google_pubsub_topic_iam_member" "publishes" {
  for_each = local.topic_writers
  topic    = each.value[0].name
  role     = "roles/pubsub.publisher"
  member   = local.members[each.value[0].kind]

  depends_on = [google_pubsub_topic.pipeline]
}

# Firestore knows no right for one collection.
resource "google_project_iam_member" "documents" {
  for_each = local.document_kinds
  project  = var.project
  role     = "roles/datastore.user"
  member   = local.members[each.key]
}

# Pages show locks, incidents, heartbeats and what was billed: looking is all that they need.
resource "google_project_iam_member" "looks" {
  for_each = toset(["roles/datastore.viewer", "roles/monitoring.viewer"])
  project  = var.project
  role     = each.key
  member   = local.members["tool"]
}

# Who watches asks services for their health, who repairs asks them for work.
resource "google_cloud_run_service_iam_member" "pipeline" {
  for_each = { for pair in setproduct(["alert", "recovery"], keys(var.service_urls)) : "${pair[0]}/${pair[1]}" => pair }
  location = one([for service in local.pipeline.services : service.region if service.name == each.value[1]])
  service  = each.value[1]
  role     = "roles/run.invoker"
  member   = local.members[each.value[0]]
}

# Who makes dates again asks first which version would do it: a fix that was never deployed makes the same errors again.
resource "google_project_iam_member" "versions" {
  project = var.project
  role    = "roles/run.viewer"
  member  = local.members["recovery"]
}

# Who reports what all our queries cost lists the jobs of others too.
resource "google_project_iam_custom_role" "accountant" {
  role_id     = "reliabilityAccountant"
  title       = "Reliability accountant"
  description = "Lists the queries of everybody with what they cost."
  permissions = ["bigquery.jobs.listAll"]
}

resource "google_project_iam_member" "accounts" {
  for_each = setintersection(local.kinds, ["report"])
  project  = var.project
  role     = google_project_iam_custom_role.accountant.id
  member   = local.members[each.key]
}

# It lists what is deployed, in every region, and may change one thing: whether a job runs.
resource "google_project_iam_custom_role" "watcher" {
  role_id     = "reliabilityWatcher"
  title       = "Reliability watcher"
  description = "Reads the control plane and pauses scheduler jobs whose target is proven wrong."

  permissions = [
    "bigquery.tables.get",
    "cloudfunctions.functions.list",
    "cloudfunctions.locations.list",
    "cloudscheduler.jobs.enable",
    "cloudscheduler.jobs.get",
    "cloudscheduler.jobs.list",
    "cloudscheduler.jobs.pause",
    "cloudscheduler.locations.list",
    "monitoring.timeSeries.list",
    "pubsub.subscriptions.list",
    "pubsub.topics.list",
    "run.locations.list",
    "run.revisions.list",
    "run.services.list",
    "secretmanager.versions.get",
    "serviceusage.quotas.get",
    "serviceusage.services.list",
  ]
}

resource "google_project_iam_member" "watches" {
  project = var.project
  role    = google_project_iam_custom_role.watcher.id
  member  = local.members["alert"]
}
