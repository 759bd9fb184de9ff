-- Which phases began a run for a date, and when first and last?
-- A run has two rows, one when it begins and one when it ends: it counts once, and as soon as it has begun.
-- @dates: game dates. @as_of: only what was noted by then; NULL for everything.
-- One row = one phase on one date, by its name in status_text; rows are runs, players processors, active runs that succeeded;
-- first and last seen are the first and the last beginning.
SELECT
  'runs' AS witness,
  data_date AS game_date,
  CAST(NULL AS STRING) AS game_id,
  CAST(NULL AS STRING) AS away,
  CAST(NULL AS STRING) AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  phase AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(DISTINCT run_id) AS row_count,
  COUNT(DISTINCT processor_name) AS player_count,
  COUNT(DISTINCT IF(status = 'success', run_id, NULL)) AS active_count,
  MIN(started_at) AS first_seen,
  MAX(started_at) AS last_seen
FROM `nba_reference.processor_run_history`
WHERE data_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, phase
