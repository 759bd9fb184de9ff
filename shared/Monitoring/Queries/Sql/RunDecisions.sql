-- Which workflows were told to run?
-- @recent_from, @recent_to: UTC dates. @as_of: only what was written by then; NULL for everything.
-- One row = one RUN decision; detail is its id, by which its executions name it.
SELECT
  'run' AS fact,
  decision_time AS happened_at,
  SAFE_CAST(JSON_VALUE(context, '$.target_date') AS DATE) AS game_date,
  workflow_name AS name,
  CAST(NULL AS STRING) AS status,
  CAST(NULL AS TIMESTAMP) AS ended_at,
  0 AS amount,
  0 AS bad,
  decision_id AS detail
FROM `nba_orchestration.workflow_decisions`
WHERE DATE(decision_time) BETWEEN @recent_from AND @recent_to
  AND action = 'RUN'
  AND (@as_of IS NULL OR IFNULL(created_at, decision_time) <= @as_of)
QUALIFY ROW_NUMBER() OVER (PARTITION BY DATE(decision_time), decision_id ORDER BY decision_time DESC) = 1
