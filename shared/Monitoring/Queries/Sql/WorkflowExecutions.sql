-- What became of the workflows that were told to run?
-- An execution may have several rows; its newest counts. "completed" says nothing about scrapers: their failures are counted apart.
-- The table has no processing time: as of a moment, those that had begun by then.
-- @begun_from, @begun_to: UTC dates. @as_of: only what had begun by then; NULL for everything.
-- One row = one execution on one UTC date; name is the id of the decision that it carries out.
SELECT
  'execution' AS fact,
  execution_time AS happened_at,
  CAST(NULL AS DATE) AS game_date,
  decision_id AS name,
  status,
  execution_time AS ended_at,
  IFNULL(scrapers_triggered, 0) AS amount,
  IFNULL(scrapers_failed, 0) AS bad,
  error_message AS detail
FROM `nba_orchestration.workflow_executions`
WHERE DATE(execution_time) BETWEEN @begun_from AND @begun_to
  AND decision_id IS NOT NULL
  AND (@as_of IS NULL OR execution_time <= @as_of)
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY DATE(execution_time), decision_id
  ORDER BY execution_time DESC, IF(status IN ('completed', 'failed'), 1, 0) DESC
) = 1
