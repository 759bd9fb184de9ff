# What the manifests and the pipeline's inventory say, in the shapes that the other files need. Nothing is said here a second time.

locals {
  root     = "${path.module}/.."
  pipeline = jsondecode(file("${path.module}/pipeline.json"))
  region   = local.pipeline.region

  _manifests = [
    for file in fileset("${local.root}/functions", "*/function.json") : merge(
      jsondecode(file("${local.root}/functions/${file}")),
      { folder = dirname(file) },
    )
  ]

  functions = { for manifest in local._manifests : manifest.name => manifest }
  kinds     = toset([for function in local.functions : function.identity])

  # A gate is started by the messages of a topic, everything else by a call.
  gates = { for name, function in local.functions : name => function if function.trigger.type == "topic" }

  # The first schedule's job has the function's name, the second's a -2, and so on, as in the code (OwnFunction.JobName).
  jobs = merge([
    for name, function in local.functions : {
      for place, schedule in function.schedules : place == 0 ? name : "${name}-${place + 1}" => {
        function = name
        cron     = schedule.cron
        zone     = schedule.zone
        why      = schedule.why
        query    = try(schedule.query, null) == null ? "" : "?${schedule.query}"
        wave     = local.waves[function.kind]
      }
    }
  ]...)

  # After the off-season: first who sees, then who holds back and reports, last who repairs.
  waves = { alert = 1, tool = 1, report = 2, gate = 2, recovery = 3 }

  # Of what a function writes, a name with a dot is a table of ours, one that the inventory knows is a topic, the rest are documents.
  _writes = flatten([
    for function in local.functions : [
      for written in function.writes : { kind = function.identity, name = written }
    ]
  ])
  _topics        = toset([for topic in local.pipeline.topics : topic.name])
  table_writers  = { for write in local._writes : "${write.kind}/${write.name}" => write... if strcontains(write.name, ".") }
  topic_writers  = { for write in local._writes : "${write.kind}/${write.name}" => write... if contains(local._topics, write.name) }
  document_kinds = toset([for write in local._writes : write.kind if !strcontains(write.name, ".") && !contains(local._topics, write.name)])
  dataset_reads  = toset(flatten([for function in local.functions : [for table in function.reads : "${function.identity}/${split(".", table)[0]}"]]))
  own_tables     = toset([for write in local._writes : write.name if strcontains(write.name, ".")])
}
