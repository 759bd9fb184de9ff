-- Which runs did the pipeline itself expect of its days?
-- Its plan is written once a day and knows nothing of early windows and catch-ups. Fixed hours stand there with the zone's
-- offset of 1883 (four minutes early in winter, 56 late in summer): the date and the name are to be trusted, the minute is not.
-- @history_from, @history_to: Eastern dates. @as_of: only what was planned by then; NULL for everything.
-- One row = one expected run.
SELECT
  'expected' AS fact,
  expected_run_time AS happened_at,
  date AS game_date,
  workflow_name AS name,
  CAST(NULL AS STRING) AS status,
  CAST(NULL AS TIMESTAMP) AS ended_at,
  IFNULL(MAX(games_today), 0) AS amount,
  0 AS bad,
  MAX(reason) AS detail
FROM `nba_orchestration.daily_expected_schedule`
WHERE date BETWEEN @history_from AND @history_to
  AND expected_run_time IS NOT NULL
  AND (@as_of IS NULL OR locked_at <= @as_of)
GROUP BY date, workflow_name, expected_run_time
