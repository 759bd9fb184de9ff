variable "archive" {
  description = "Where the source is, and its hash, which the function carries as a label."
  type        = object({ bucket = string, object = string, hash = string })
}

variable "builder" {
  description = "Full name of the account that builds it."
  type        = string
}

variable "concurrency" {
  description = "Requests that one instance takes at once; more than one needs a whole CPU."
  type        = number
}

variable "description" {
  description = "What it looks at, for whoever meets it in a console."
  type        = string
}

variable "environment" {
  description = "All environment variables: what is not here is gone."
  type        = map(string)
}

variable "folder" {
  description = "Its folder under functions/, which is its project and its class too."
  type        = string

  validation {
    condition     = can(regex("^[A-Z][A-Za-z0-9]+$", var.folder))
    error_message = "A function's folder is its class, such as BoxScoreCompletenessAlert."
  }
}

variable "invokers" {
  description = "Who may call it, by a name that is known before anything is made."
  type        = map(string)
}

variable "is_internal" {
  description = "Whether calls from outside the project's networks are turned away before any identity is looked at."
  type        = bool
}

variable "kind" {
  description = "alert, gate, recovery, report or tool."
  type        = string
}

variable "location" {
  description = "Its region."
  type        = string
}

variable "max_instances" {
  description = "The most instances at once."
  type        = number
}

variable "memory" {
  description = "Of one instance, such as 512Mi."
  type        = string
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

variable "secrets" {
  description = "By environment variable, the secret and the number of its version."
  type        = map(object({ secret = string, version = string }))
}

variable "service_account" {
  description = "Who it is: the address of its kind's account."
  type        = string
}

variable "timeout_seconds" {
  description = "The longest that one call may take."
  type        = number
}

variable "vpc_connector" {
  description = "Full name of the connector that its calls go through; null: none."
  type        = string
}
