variable "environment" {
  description = "All environment variables: what is not here is gone."
  type        = map(string)
}

variable "invokers" {
  description = "Who may call it, by a name that is known before anything is made."
  type        = map(string)

  validation {
    condition     = !anytrue([for member in values(var.invokers) : contains(["allUsers", "allAuthenticatedUsers"], member)])
    error_message = "What anybody may call, anybody may run."
  }
}

variable "is_internal" {
  description = "Whether calls from outside the project's networks are turned away before any identity is looked at."
  type        = bool
}

variable "secrets" {
  description = "By environment variable, the secret and the number of its version."
  type        = map(object({ secret = string, version = string }))

  validation {
    condition     = alltrue([for secret in values(var.secrets) : can(regex("^[1-9][0-9]*$", secret.version))])
    error_message = "A secret is named by the number of its version."
  }
}

variable "service_account" {
  description = "Who it is: the address of its kind's account."
  type        = string
}

variable "vpc_connector" {
  description = "Full name of the connector that its calls go through; null: none."
  type        = string
}
