-- How long did the runs of each processor take that succeeded for each game date?
-- @trend_from, @trend_to: game dates, both included. @as_of: only what was written by then; NULL for everything.
-- One row = one processor on one game date; amount = seconds on average.
SELECT
  'durations' AS fact,
  data_date AS day,
  processor_name AS name,
  MAX(phase) AS phase,
  AVG(duration_seconds) AS amount
FROM `nba_reference.processor_run_history`
WHERE data_date BETWEEN @trend_from AND @trend_to
  AND status = 'success'
  AND processor_name IS NOT NULL
  AND duration_seconds IS NOT NULL
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY data_date, processor_name
