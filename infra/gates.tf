# What starts the gates. A subscription of our own, not one that Eventarc makes: it has a dead letter topic, and a pace at which it tries again.

resource "google_pubsub_subscription" "gate" {
  for_each                   = local.gates
  name                       = each.key
  topic                      = "projects/${var.project}/topics/${each.value.trigger.topic}"
  ack_deadline_seconds       = min(each.value.timeout_seconds + 30, 600)
  message_retention_duration = "86400s"

  # The framework reads the topic's name from the path.
  push_config {
    push_endpoint = "${local.uris[each.key]}/projects/${var.project}/topics/${each.value.trigger.topic}"

    oidc_token {
      service_account_email = google_service_account.caller.email
      audience              = local.uris[each.key]
    }
  }

  # A blocked gate answers 200; only who could not look is asked again, for some hours in all.
  retry_policy {
    minimum_backoff = "10s"
    maximum_backoff = "600s"
  }

  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.dead_letters[each.key].id
    max_delivery_attempts = 30
  }

  expiration_policy {
    ttl = ""
  }

  depends_on = [google_pubsub_topic.pipeline]
}

resource "google_pubsub_topic" "dead_letters" {
  for_each = local.gates
  name     = "${each.key}-dead-letters"

  depends_on = [google_project_service.api]
}

# Without a subscription a dead letter is gone the moment it arrives.
resource "google_pubsub_subscription" "dead_letters" {
  for_each                   = local.gates
  name                       = "${each.key}-dead-letters"
  topic                      = google_pubsub_topic.dead_letters[each.key].id
  message_retention_duration = "2678400s"

  expiration_policy {
    ttl = ""
  }
}

# Pub/Sub itself moves them.
resource "google_pubsub_topic_iam_member" "buries" {
  for_each = local.gates
  topic    = google_pubsub_topic.dead_letters[each.key].id
  role     = "roles/pubsub.publisher"
  member   = local.pubsub_agent
}

resource "google_pubsub_subscription_iam_member" "buries" {
  for_each     = local.gates
  subscription = google_pubsub_subscription.gate[each.key].id
  role         = "roles/pubsub.subscriber"
  member       = local.pubsub_agent
}

locals {
  pubsub_agent = "serviceAccount:service-${var.project_number}@gcp-sa-pubsub.iam.gserviceaccount.com"
}
