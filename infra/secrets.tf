# Secrets without their values, which stand in no state file: an operator adds versions by hand (README), and var.secrets says which one is used.

locals {
  # By environment variable.
  secret_ids = {
    for name in [
      "ALERT_WEBHOOK_TOKEN",
      "ALERT_WEBHOOK_URL",
      "PAGERDUTY_ROUTING_KEY",
      "SLACK_BOT_TOKEN",
      "SLACK_SIGNING_SECRET",
      "SLACK_WEBHOOK_URL",
      "SLACK_WEBHOOK_URL_CRITICAL",
      "SLACK_WEBHOOK_URL_INFO",
      "SLACK_WEBHOOK_URL_REPORTS",
      "SLACK_WEBHOOK_URL_WARNING",
    ] : name => "reliability-${lower(replace(name, "_", "-"))}"
  }
}

resource "google_secret_manager_secret" "secret" {
  for_each  = var.secrets
  secret_id = local.secret_ids[each.key]

  replication {
    auto {}
  }

  depends_on = [google_project_service.api]
}

resource "google_secret_manager_secret_iam_member" "reads" {
  for_each  = { for pair in setproduct(local.kinds, keys(var.secrets)) : "${pair[0]}/${pair[1]}" => pair }
  secret_id = google_secret_manager_secret.secret[each.value[1]].id
  role      = "roles/secretmanager.secretAccessor"
  member    = local.members[each.value[0]]
}
