# The one page: how far the phases are, whether what was promised holds, what fails. dashboards/pipeline.json is its text; scripts/check-infra holds it to
# the API's own description.

resource "google_monitoring_dashboard" "pipeline" {
  dashboard_json = local.dashboard

  depends_on = [google_logging_metric.counter, google_logging_metric.figures]
}

locals {
  dashboard = file("${path.module}/dashboards/pipeline.json")
}
