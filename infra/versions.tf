terraform {
  required_version = ">= 1.11"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "6.50.0"
    }
  }

  # Which bucket is said once, at init: README, first deployment.
  backend "gcs" {
    prefix = "reliability"
  }
}

provider "google" {
  project               = var.project
  region                = local.region
  billing_project       = var.project
  user_project_override = true

  default_labels = {
    system = "nba-reliability"
  }
}
