# What the pipeline stands on, by its inventory, and what our own functions need besides.

locals {
  own_apis = [
    "artifactregistry.googleapis.com",
    "billingbudgets.googleapis.com",
    "cloudbuild.googleapis.com",
    "cloudresourcemanager.googleapis.com",
    "firestore.googleapis.com",
    "iam.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "secretmanager.googleapis.com",
    "serviceusage.googleapis.com",
    "storage.googleapis.com",
  ]
}

resource "google_project_service" "api" {
  for_each = setunion(local.pipeline.apis, local.own_apis)
  service  = each.key

  # Others in the project use them too.
  disable_on_destroy = false
}
