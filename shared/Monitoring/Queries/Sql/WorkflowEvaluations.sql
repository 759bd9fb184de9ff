-- When did the hourly evaluation decide, and when did it give up?
-- An evaluation that aborts writes a single row, and decides nothing. Its rows share a minute, give or take.
-- @history_from, @history_to: UTC dates, one after the other: a minute belongs to one of them.
-- @as_of: only what was written by then; NULL for everything.
-- One row = one minute in which decisions were written.
SELECT
  'evaluation' AS fact,
  TIMESTAMP_TRUNC(decision_time, MINUTE) AS happened_at,
  CAST(NULL AS DATE) AS game_date,
  CAST(NULL AS STRING) AS name,
  CAST(NULL AS STRING) AS status,
  CAST(NULL AS TIMESTAMP) AS ended_at,
  COUNT(*) AS amount,
  COUNTIF(action = 'ABORT') AS bad,
  MAX(IF(action = 'ABORT', reason, NULL)) AS detail
FROM `nba_orchestration.workflow_decisions`
WHERE DATE(decision_time) BETWEEN @history_from AND @history_to
  AND (@as_of IS NULL OR IFNULL(created_at, decision_time) <= @as_of)
GROUP BY DATE(decision_time), happened_at
