variable "adopt_absent" {
  description = "With pipeline = adopt: recorded jobs that are known not to exist and are made instead of imported. Only those whose message is on record can be."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for name in var.adopt_absent : contains(keys(local.recorded_messages), name)])
    error_message = "adopt_absent takes jobs whose message infra/pipeline.json knows: a job made without it would start nothing, or the wrong thing."
  }
}

variable "archives" {
  description = "Folder with one source archive a function, as scripts/deploy stages them."
  type        = string
  default     = "../artifacts/archives"

  validation {
    condition     = length(fileset(var.archives, "*.zip")) > 0
    error_message = "There is no archive in this folder: scripts/deploy makes them, and so does scripts/ops stage."
  }
}

variable "billing_account" {
  description = "Account that the budget watches, such as 000000-AAAAAA-000000; null: no budget."
  type        = string
  default     = null

  validation {
    condition     = var.billing_account == null || can(regex("^[0-9A-F]{6}(-[0-9A-F]{6}){2}$", var.billing_account))
    error_message = "A billing account is three groups of six digits or letters A to F, such as 01AB23-45CD67-89EF01."
  }
}

variable "callers" {
  description = "Addresses of the people and service accounts who may order a backfill or say something about a problem, as their identity tokens name them; a group is named by no token."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for caller in var.callers : can(regex("^[^@:\\s]+@[^@\\s]+$", caller))])
    error_message = "A caller is an address such as ann@example.com, without user: or group:."
  }
}

variable "gates" {
  description = "observe: gates decide and tell. enforce: they start the next phase, their subscriptions are made and the jobs they replace are paused."
  type        = string
  default     = "observe"

  validation {
    condition     = contains(["observe", "enforce"], var.gates)
    error_message = "gates is observe or enforce."
  }
  validation {
    condition     = var.gates == "observe" || var.pipeline != "leave"
    error_message = "gates = enforce pauses jobs of the pipeline, which this configuration may only do once it has them: set pipeline = adopt."
  }
}

variable "instance_cap" {
  description = "Most instances of any one function, whatever its manifest asks for."
  type        = number
  default     = 5

  validation {
    condition     = var.instance_cap >= 1 && var.instance_cap <= 20 && floor(var.instance_cap) == var.instance_cap
    error_message = "instance_cap is a whole number from 1 to 20."
  }
}

variable "location" {
  description = "Location of the datasets, which all queries must share."
  type        = string
  default     = "US"

  validation {
    condition     = can(regex("^(US|EU|[a-z]+-[a-z]+[0-9])$", var.location))
    error_message = "location is US, EU or a region such as us-west2."
  }
}

variable "monthly_budget" {
  description = "US dollars a month that all of this may cost; told at 50, 90 and 100 %. Alert functions once cost 70 to 100 in an off-season without a game."
  type        = number
  default     = 60

  validation {
    condition     = var.monthly_budget >= 1
    error_message = "monthly_budget is at least one dollar."
  }
}

variable "on_call_email" {
  description = "The second channel: who hears that the watchers themselves are silent, when Slack may be what is broken."
  type        = string

  validation {
    condition     = can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", var.on_call_email))
    error_message = "on_call_email is an e-mail address."
  }
}
