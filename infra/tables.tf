# Tables that our functions write, with the columns that the code reads and writes (shared/Monitoring/Pipeline/Tables), and the view that joins the
# two forms of a game's id. Datasets are the pipeline's; an empty project gets them too. Firestore needs no index: documents are read by their path.

locals {
  tables = {
    for name in local.own_tables : name => jsondecode(file("${local.root}/shared/Monitoring/Pipeline/Tables/${name}.json"))
  }
  read_datasets = toset([for reads in local.dataset_reads : split("/", reads)[1]])
}

resource "google_bigquery_dataset" "pipeline" {
  for_each   = var.pipeline == "create" ? setunion(local.pipeline.datasets, local.read_datasets) : toset([])
  dataset_id = each.key
  location   = var.location

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [google_project_service.api]
}

resource "google_bigquery_table" "own" {
  for_each                 = local.tables
  dataset_id               = split(".", each.key)[0]
  table_id                 = split(".", each.key)[1]
  description              = each.value.grain
  clustering               = each.value.cluster
  require_partition_filter = each.value.partition_filter_required
  deletion_protection      = true

  schema = jsonencode([
    for column in each.value.columns : { name = column.name, type = column.type, mode = try(column.mode, "NULLABLE") }
  ])

  time_partitioning {
    type  = each.value.partition_unit
    field = each.value.partition
  }

  depends_on = [google_bigquery_dataset.pipeline]
}

resource "google_bigquery_table" "game_ids" {
  dataset_id          = "nba_raw"
  table_id            = "v_game_id_mappings"
  description         = "One row a game and date: its id in the NBA's form and in the form of the other sources."
  deletion_protection = false

  view {
    query          = templatefile("${path.module}/views/v_game_id_mappings.sql", { project = var.project })
    use_legacy_sql = false
  }

  depends_on = [google_bigquery_dataset.pipeline]
}
