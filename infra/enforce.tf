# Only with gates = enforce: what brings a gate's trigger to its consumer where nobody reads the topic yet. The jobs that a gate replaces are paused in adoption.tf.

locals {
  pushing_gates  = { for name, gate in local.gates : name => gate if try(gate.gate.pushes, null) != null }
  enforcing      = { for name, gate in local.pushing_gates : name => gate if var.gates == "enforce" }
  _replaced      = toset(flatten([for gate in local.gates : gate.gate.replaces]))
  replaced_jobs  = { for job in local.pipeline.jobs : job.name => job if contains(local._replaced, job.name) }
  unknown_pauses = setsubtract(local._replaced, keys(local.replaced_jobs))
}

resource "google_pubsub_subscription" "trigger" {
  for_each             = local.enforcing
  name                 = "${each.value.gate.publishes}-${each.key}"
  topic                = "projects/${var.project}/topics/${each.value.gate.publishes}"
  ack_deadline_seconds = 600

  push_config {
    push_endpoint = "${var.service_urls[each.value.gate.consumer]}${each.value.gate.pushes}"

    oidc_token {
      service_account_email = google_service_account.caller.email
      audience              = var.service_urls[each.value.gate.consumer]
    }

    no_wrapper {
      write_metadata = false
    }
  }

  # The consumer may take longer than Pub/Sub waits: what is sent again comes late, and not often.
  retry_policy {
    minimum_backoff = "600s"
    maximum_backoff = "600s"
  }

  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.dead_letters[each.key].id
    max_delivery_attempts = 5
  }

  expiration_policy {
    ttl = ""
  }

  lifecycle {
    precondition {
      condition     = length(local.unknown_pauses) == 0
      error_message = "Gates replace jobs that infra/pipeline.json does not know: ${join(", ", local.unknown_pauses)}."
    }
  }

  depends_on = [google_pubsub_topic.pipeline]
}

resource "google_pubsub_subscription_iam_member" "buries_triggers" {
  for_each     = local.enforcing
  subscription = google_pubsub_subscription.trigger[each.key].id
  role         = "roles/pubsub.subscriber"
  member       = local.pubsub_agent
}

resource "google_cloud_run_service_iam_member" "triggers" {
  for_each = { for name, gate in local.enforcing : name => one([for service in local.pipeline.services : service if service.name == gate.gate.consumer]) }
  location = each.value.region
  service  = each.value.name
  role     = "roles/run.invoker"
  member   = google_service_account.caller.member
}
