project        = "nba-props-platform"
project_number = "756957797294"
on_call_email  = "oncall@example.com"
secrets        = { SLACK_BOT_TOKEN = "1" }
operators      = ["group:oncall@example.com"]
callers        = ["ann@example.com"]

service_urls = {
  nba-scrapers                     = "https://nba-scrapers-f7p3g7f6ya-wl.a.run.app"
  nba-phase3-analytics-processors  = "https://nba-phase3-analytics-processors-f7p3g7f6ya-wl.a.run.app"
  nba-phase4-precompute-processors = "https://nba-phase4-precompute-processors-f7p3g7f6ya-wl.a.run.app"
  prediction-coordinator           = "https://prediction-coordinator-f7p3g7f6ya-wl.a.run.app"
}
