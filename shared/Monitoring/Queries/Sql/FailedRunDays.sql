-- How many runs of each processor failed for each game date?
-- A run has two rows, running and then its outcome: the outcome counts, once.
-- @trend_from, @trend_to: game dates, both included. @as_of: only what was written by then; NULL for everything.
-- One row = one processor on one game date.
SELECT
  'failures' AS fact,
  data_date AS day,
  processor_name AS name,
  MAX(phase) AS phase,
  CAST(COUNT(DISTINCT run_id) AS FLOAT64) AS amount
FROM `nba_reference.processor_run_history`
WHERE data_date BETWEEN @trend_from AND @trend_to
  AND status = 'failed'
  AND processor_name IS NOT NULL
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY data_date, processor_name
