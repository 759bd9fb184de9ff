# One account a kind of function, one that calls them, one that builds them. None of them is the project's default, which may do almost anything.

resource "google_service_account" "kind" {
  for_each     = local.kinds
  account_id   = "reliability-${each.key}"
  display_name = "Runs every function of kind ${each.key}"

  depends_on = [google_project_service.api]
}

resource "google_service_account" "caller" {
  account_id   = "reliability-caller"
  display_name = "Who the scheduler and the gates' subscriptions are when they call"

  depends_on = [google_project_service.api]
}

resource "google_service_account" "builder" {
  account_id   = "reliability-builder"
  display_name = "Builds the functions from their archives"

  depends_on = [google_project_service.api]
}

resource "google_project_iam_member" "builds" {
  for_each = toset(["roles/logging.logWriter", "roles/artifactregistry.writer"])
  project  = var.project
  role     = each.key
  member   = google_service_account.builder.member
}

resource "google_storage_bucket_iam_member" "builder" {
  bucket = google_storage_bucket.archives.id
  role   = "roles/storage.objectViewer"
  member = google_service_account.builder.member
}
