# Wrong inputs are refused with a sentence, before anything is changed.

run "what_is_no_project_address_or_number" {
  command = plan
  variables {
    project        = "NBA"
    project_number = "nba"
    on_call_email  = "oncall"
    pipeline       = "keep"
    running_waves  = 4
    instance_cap   = 100
    operators      = ["allUsers"]
    callers        = ["group:oncall@example.com"]
    secrets        = { SLACK_BOT_TOKEN = "latest" }
    settings       = { SLACK_WEBHOOK_URL_TOO = "https://hooks.slack.com/services/T/B/x" }
  }
  expect_failures = [var.project, var.project_number, var.on_call_email, var.pipeline, var.running_waves, var.instance_cap, var.operators, var.callers, var.secrets, var.settings]
}

run "watchers_without_a_voice" {
  command = plan
  variables {
    secrets = { PAGERDUTY_ROUTING_KEY = "1" }
    gates   = "enforced"
  }
  expect_failures = [var.secrets, var.gates]
}

run "gates_without_the_pipeline" {
  command = plan
  variables {
    gates = "enforce"
  }
  expect_failures = [var.gates]
}

run "gates_without_addresses" {
  command = plan
  variables {
    gates        = "enforce"
    pipeline     = "create"
    service_urls = {}
  }
  expect_failures = [var.service_urls]
}

run "a_job_without_its_message" {
  command   = plan
  state_key = "adopted"
  variables {
    pipeline     = "adopt"
    adopt_absent = ["master-controller-hourly"]
  }
  expect_failures = [var.adopt_absent]
}

run "buttons_that_anybody_could_press" {
  command = plan
  variables {
    slack_buttons = true
  }
  expect_failures = [var.slack_buttons]
}
