variable "archive" {
  description = "Where the source is, and its hash, which the function carries as a label."
  type        = object({ bucket = string, object = string, hash = string })

  validation {
    condition     = can(regex("^[0-9a-f]{16}$", var.archive.hash))
    error_message = "An archive is known by 16 hexadecimal digits of its hash."
  }
}

variable "builder" {
  description = "Full name of the account that builds it."
  type        = string
}

variable "concurrency" {
  description = "Requests that one instance takes at once; more than one needs a whole CPU."
  type        = number

  validation {
    condition     = var.concurrency >= 1 && var.concurrency <= 80
    error_message = "concurrency is 1 to 80."
  }
}

variable "description" {
  description = "What it looks at, for whoever meets it in a console."
  type        = string
}

variable "folder" {
  description = "Its folder under functions/, which is its project and its class too."
  type        = string

  validation {
    condition     = can(regex("^[A-Z][A-Za-z0-9]+$", var.folder))
    error_message = "A function's folder is its class, such as BoxScoreCompletenessAlert."
  }
}

variable "kind" {
  description = "alert, gate, recovery, report or tool."
  type        = string

  validation {
    condition     = contains(["alert", "gate", "recovery", "report", "tool"], var.kind)
    error_message = "kind is alert, gate, recovery, report or tool."
  }
}

variable "location" {
  description = "Its region."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]$", var.location))
    error_message = "location is a region such as us-west2."
  }
}

variable "max_instances" {
  description = "The most instances at once."
  type        = number

  validation {
    condition     = var.max_instances >= 1 && var.max_instances <= 20
    error_message = "max_instances is 1 to 20: an alert that runs a hundred times at once alerts nobody."
  }
}

variable "memory" {
  description = "Of one instance, such as 512Mi."
  type        = string

  validation {
    condition     = can(regex("^[0-9]+(Mi|Gi)$", var.memory))
    error_message = "memory is such as 512Mi."
  }
}

variable "name" {
  description = "As deployed: its class in kebab-case."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,61}[a-z0-9]$", var.name))
    error_message = "A function's name is kebab-case and at most 63 characters long."
  }
}

variable "project" {
  description = "The project whose secrets it reads."
  type        = string
}

variable "timeout_seconds" {
  description = "The longest that one call may take."
  type        = number

  validation {
    condition     = var.timeout_seconds >= 10 && var.timeout_seconds <= 540
    error_message = "timeout_seconds is 10 to 540: an event is sent again after 600."
  }
}
