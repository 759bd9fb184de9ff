variable "operators" {
  description = "Who may call the functions besides the scheduler and one another, such as group:oncall@example.com."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for member in var.operators : can(regex("^(user|group|serviceAccount):[^@\\s]+@[^@\\s]+$", member))])
    error_message = "An operator is user:, group: or serviceAccount: with an address. allUsers and allAuthenticatedUsers are nobody: what anybody may call, anybody may run."
  }
}

variable "pipeline" {
  description = "leave: the pipeline's datasets, topics and jobs are there and are not touched. adopt: its topics and recorded jobs are imported and kept as on record. create: an empty project, where datasets and topics are made."
  type        = string
  default     = "leave"

  validation {
    condition     = contains(["leave", "adopt", "create"], var.pipeline)
    error_message = "pipeline is leave, adopt or create."
  }
}

variable "project" {
  description = "Id of the project that all of this is deployed to."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project))
    error_message = "project is an id such as nba-props-platform: 6 to 30 lower-case letters, digits and hyphens."
  }
}

variable "project_number" {
  description = "Number of that project, by which Google names its own agents in it."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{6,}$", var.project_number))
    error_message = "project_number is digits only."
  }
}

variable "running_waves" {
  description = "Which functions' schedules run: 3 all, 0 none (off-season), 1 the alerts, 2 gates and reports too. The others are paused, and their absence is not told."
  type        = number
  default     = 3

  validation {
    condition     = contains([0, 1, 2, 3], var.running_waves)
    error_message = "running_waves is 0, 1, 2 or 3."
  }
}

variable "secrets" {
  description = "Secrets that the functions get, by environment variable, each with the number of its version: never latest, which changes what runs without a deployment."
  type        = map(string)

  validation {
    condition     = alltrue([for name in keys(var.secrets) : contains(keys(local.secret_ids), name)])
    error_message = "A secret is one of those in secrets.tf, such as SLACK_BOT_TOKEN or SLACK_WEBHOOK_URL."
  }
  validation {
    condition     = alltrue([for version in values(var.secrets) : can(regex("^[1-9][0-9]*$", version))])
    error_message = "A secret's version is its number."
  }
  validation {
    condition     = length(setintersection(keys(var.secrets), ["SLACK_BOT_TOKEN", "SLACK_WEBHOOK_URL"])) > 0
    error_message = "Without SLACK_BOT_TOKEN or SLACK_WEBHOOK_URL every alert is silent: give one of them."
  }
}

variable "service_urls" {
  description = "Addresses of the pipeline's services, by their names in infra/pipeline.json."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name, url in var.service_urls : can(regex("^https://[a-z0-9.-]+$", url)) && contains(local.pipeline.services[*].name, name)])
    error_message = "service_urls names services of infra/pipeline.json, each with an https address without a path."
  }
  validation {
    condition     = var.gates == "observe" || alltrue([for gate in values(local.pushing_gates) : contains(keys(var.service_urls), gate.gate.consumer)])
    error_message = "gates = enforce needs the address of every service that a gate's trigger is pushed to."
  }
}

variable "settings" {
  description = "Further environment variables of every function, such as Sources__bdl__ActiveUntil or SLACK_CHANNEL. No secrets: those stand in Secret Manager."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name, value in var.settings : !can(regex("TOKEN|SECRET|PASSWORD|_KEY$|WEBHOOK", name)) && !strcontains(value, "hooks.slack.com")])
    error_message = "This looks like a secret; a state file and a console show every setting. Use secrets."
  }
}

variable "vpc_connector" {
  description = "With a connector, functions are reachable from inside the project only and call one another through it; without one Google counts such calls as coming from outside, so identities alone close the door."
  type        = string
  default     = null

  validation {
    condition     = var.vpc_connector == null || can(regex("^projects/[^/]+/locations/[^/]+/connectors/[^/]+$", var.vpc_connector))
    error_message = "vpc_connector is a full name such as projects/P/locations/us-west2/connectors/C."
  }
}
