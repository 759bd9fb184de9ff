-- How does the newest run of each processor stand, how many were started in the hour up to it, and how long did the longest take?
-- A run has two rows, running and then its outcome; its newest counts.
-- @data_from, @data_to: game dates. @most_runs: more of them within an hour are a storm.
-- @as_of: only what was written by then; NULL for everything.
-- One row = one processor on one game date; amount = runs in that hour, bad = minutes of the longest finished run, ended_at = the
-- first run of a storm.
SELECT
  'runs' AS fact,
  MAX(started_at) AS happened_at,
  data_date AS game_date,
  processor_name AS name,
  ARRAY_AGG(status ORDER BY started_at DESC LIMIT 1)[OFFSET(0)] AS status,
  MIN(IF(runs_in_hour > @most_runs, started_at, NULL)) AS ended_at,
  ARRAY_AGG(runs_in_hour ORDER BY started_at DESC LIMIT 1)[OFFSET(0)] AS amount,
  CAST(FLOOR(IFNULL(MAX(duration_seconds), 0) / 60) AS INT64) AS bad,
  ARRAY_AGG(phase ORDER BY started_at DESC LIMIT 1)[OFFSET(0)] AS detail
FROM (
  SELECT
    data_date,
    processor_name,
    started_at,
    status,
    phase,
    duration_seconds,
    COUNT(*) OVER (
      PARTITION BY processor_name, data_date
      ORDER BY UNIX_SECONDS(started_at) RANGE BETWEEN 3599 PRECEDING AND CURRENT ROW
    ) AS runs_in_hour
  FROM (
    SELECT
      data_date,
      processor_name,
      started_at,
      status,
      phase,
      duration_seconds
    FROM `nba_reference.processor_run_history`
    WHERE data_date BETWEEN @data_from AND @data_to
      AND started_at IS NOT NULL
      AND (@as_of IS NULL OR processed_at <= @as_of)
    QUALIFY ROW_NUMBER() OVER (PARTITION BY processor_name, data_date, run_id ORDER BY processed_at DESC, IF(status = 'running', 1, 0)) = 1
  )
)
GROUP BY data_date, processor_name
