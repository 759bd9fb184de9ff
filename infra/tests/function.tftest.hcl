# One function, whatever starts it.

run "called" {
  module {
    source = "./modules/function"
  }

  variables {
    name            = "box-score-completeness-alert"
    project         = "nba-props-platform"
    folder          = "BoxScoreCompletenessAlert"
    kind            = "alert"
    description     = "box scores missing from a raw source"
    location        = "us-west2"
    archive         = { bucket = "b", object = "box-score-completeness-alert/0011223344556677.zip", hash = "0011223344556677" }
    builder         = "projects/p/serviceAccounts/builder"
    service_account = "alert@p.iam.gserviceaccount.com"
    timeout_seconds = 180
    memory          = "512Mi"
    concurrency     = 1
    max_instances   = 1
    environment     = { Gates__Mode = "observe" }
    secrets         = { SLACK_BOT_TOKEN = { secret = "reliability-slack-bot-token", version = "3" } }
    vpc_connector   = null
    is_internal     = false
    invokers        = { caller = "serviceAccount:caller@p.iam.gserviceaccount.com" }
  }

  assert {
    condition     = google_cloudfunctions2_function.this.build_config[0].runtime == "dotnet10" && google_cloudfunctions2_function.this.build_config[0].entry_point == "NbaPipeline.Functions.BoxScoreCompletenessAlert"
    error_message = "It is built as something else, or starts something else."
  }
  assert {
    condition     = google_cloudfunctions2_function.this.build_config[0].environment_variables == tomap({ GOOGLE_BUILDABLE = "functions/BoxScoreCompletenessAlert/BoxScoreCompletenessAlert.csproj", UseGooglePackages = "true" })
    error_message = "The build takes another project, or the stand-ins."
  }
  assert {
    condition     = google_cloudfunctions2_function.this.service_config[0].max_instance_count == 1 && google_cloudfunctions2_function.this.service_config[0].service_account_email == "alert@p.iam.gserviceaccount.com"
    error_message = "It may grow without end, or is the project's default account."
  }
  assert {
    condition     = one(google_cloudfunctions2_function.this.service_config[0].secret_environment_variables).version == "3"
    error_message = "A secret is not the version that was named."
  }
  assert {
    condition     = google_cloud_run_service_iam_member.invoker["caller"].member == "serviceAccount:caller@p.iam.gserviceaccount.com" && length(google_cloud_run_service_iam_member.invoker) == 1
    error_message = "Somebody else may call it too."
  }
}
