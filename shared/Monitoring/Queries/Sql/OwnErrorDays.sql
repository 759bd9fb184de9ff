-- How many runs of each of our own functions failed on each Eastern day?
-- A failure that was appended twice counts once.
-- @trend_from, @trend_to: Eastern days, both included. @as_of: only what was written by then; NULL for everything.
-- One row = one function on one day.
SELECT
  'own_errors' AS fact,
  event_date AS day,
  service_name AS name,
  CAST(NULL AS STRING) AS phase,
  CAST(COUNT(DISTINCT error_id) AS FLOAT64) AS amount
FROM `nba_monitoring.error_events`
WHERE event_date BETWEEN @trend_from AND @trend_to
  AND (@as_of IS NULL OR occurred_at <= @as_of)
GROUP BY event_date, service_name
