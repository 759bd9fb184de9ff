output "deployment" {
  description = "What verification compares the cloud with, besides the manifests and the inventory: what this plan decided."
  value = {
    project  = var.project
    gates    = var.gates
    paused   = sort(local.paused_jobs)
    secrets  = sort([for name in keys(var.secrets) : local.secret_ids[name]])
    archives = { for name, archive in local.archives : name => archive.hash }
  }
}

output "functions" {
  description = "Address of every function."
  value       = local.uris
}

output "records" {
  description = "Where the record of each deployment is kept: who, when, which commit, and what verification said."
  value       = "gs://${google_storage_bucket.archives.name}/deployments"
}
