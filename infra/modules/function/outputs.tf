output "uri" {
  description = "Its address."
  value       = google_cloudfunctions2_function.this.service_config[0].uri
}

output "id" {
  description = "Its full name."
  value       = google_cloudfunctions2_function.this.id
}
