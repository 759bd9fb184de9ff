-- What did the service that decides report as it stopped deciding?
-- Only what it called permanent: passing errors happen every day.
-- @errors_from, @errors_to: UTC dates. @as_of: only what was reported by then; NULL for everything.
-- One row = one kind of error; amount = how often.
SELECT
  'error' AS fact,
  MAX(error_timestamp) AS happened_at,
  CAST(NULL AS DATE) AS game_date,
  processor_name AS name,
  error_type AS status,
  CAST(NULL AS TIMESTAMP) AS ended_at,
  COUNT(*) AS amount,
  0 AS bad,
  MAX(error_message) AS detail
FROM `nba_orchestration.service_errors`
WHERE error_timestamp >= TIMESTAMP(@errors_from)
  AND error_timestamp < TIMESTAMP(DATE_ADD(@errors_to, INTERVAL 1 DAY))
  AND service_name = 'nba-scrapers'
  AND error_category = 'permanent'
  AND (@as_of IS NULL OR error_timestamp <= @as_of)
GROUP BY processor_name, error_type
