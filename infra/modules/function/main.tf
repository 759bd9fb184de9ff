resource "google_cloudfunctions2_function" "this" {
  name        = var.name
  location    = var.location
  description = var.description

  labels = {
    kind    = var.kind
    archive = var.archive.hash
  }

  build_config {
    runtime         = "dotnet10"
    entry_point     = "NbaPipeline.Functions.${var.folder}"
    service_account = var.builder

    environment_variables = {
      GOOGLE_BUILDABLE  = "functions/${var.folder}/${var.folder}.csproj"
      UseGooglePackages = "true"
    }

    source {
      storage_source {
        bucket = var.archive.bucket
        object = var.archive.object
      }
    }
  }

  service_config {
    available_memory                 = var.memory
    available_cpu                    = var.concurrency > 1 ? "1" : null
    timeout_seconds                  = var.timeout_seconds
    max_instance_request_concurrency = var.concurrency
    min_instance_count               = 0
    max_instance_count               = var.max_instances
    environment_variables            = var.environment
    service_account_email            = var.service_account
    all_traffic_on_latest_revision   = true
    ingress_settings                 = var.is_internal ? "ALLOW_INTERNAL_ONLY" : "ALLOW_ALL"
    vpc_connector                    = var.vpc_connector
    vpc_connector_egress_settings    = var.vpc_connector == null ? null : "ALL_TRAFFIC"

    dynamic "secret_environment_variables" {
      for_each = var.secrets
      content {
        key        = secret_environment_variables.key
        project_id = var.project
        secret     = secret_environment_variables.value.secret
        version    = secret_environment_variables.value.version
      }
    }
  }
}

# Deploying anew once took this right away, and an orchestrator got no message for a week: here its loss is a change in the plan.
resource "google_cloud_run_service_iam_member" "invoker" {
  for_each = var.invokers
  location = var.location
  service  = google_cloudfunctions2_function.this.name
  role     = "roles/run.invoker"
  member   = each.value
}
