-- How many errors did each of the pipeline's processors report on each Eastern day?
-- @trend_from, @trend_to: Eastern days, both included. @as_of: only what was reported by then; NULL for everything.
-- One row = one processor on one day; where the record names none, the service.
SELECT
  'errors' AS fact,
  DATE(error_timestamp, 'America/New_York') AS day,
  IFNULL(processor_name, IFNULL(service_name, 'unnamed')) AS name,
  MAX(phase) AS phase,
  CAST(COUNT(DISTINCT error_id) AS FLOAT64) AS amount
FROM `nba_orchestration.service_errors`
WHERE error_timestamp >= TIMESTAMP(@trend_from)
  AND error_timestamp < TIMESTAMP(DATE_ADD(@trend_to, INTERVAL 2 DAY))
  AND DATE(error_timestamp, 'America/New_York') BETWEEN @trend_from AND @trend_to
  AND (@as_of IS NULL OR error_timestamp <= @as_of)
GROUP BY day, name
