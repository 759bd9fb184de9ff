# Buttons under messages. Slack signs what it sends, but cannot sign in: with them this one function takes calls from everybody, and believes only
# Slack's signature or a verified token.

variable "slack_buttons" {
  description = "Whether messages have buttons. The app's interactivity address is then that of operator-actions, and settings say who presses: Slack__Operators__U0123ABCD = ann@example.com."
  type        = bool
  default     = false

  validation {
    condition     = !var.slack_buttons || length(setintersection(keys(var.secrets), ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"])) == 2
    error_message = "Buttons need SLACK_BOT_TOKEN, which posts them, and SLACK_SIGNING_SECRET, without which anybody could press them."
  }
}

resource "google_cloud_run_service_iam_member" "slack" {
  count    = var.slack_buttons ? 1 : 0
  location = local.region
  service  = "operator-actions"
  role     = "roles/run.invoker"
  member   = "allUsers"

  depends_on = [module.function]
}
