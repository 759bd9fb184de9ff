-- Which rule turned how many players away?
-- The table has no processing time, so a look into the past sees what came later too.
-- @feature_dates: game dates.
-- One row = one rule on one game date.
SELECT
  'rejections' AS fact,
  analysis_date AS game_date,
  IFNULL(failure_category, 'no category') AS name,
  CAST(NULL AS FLOAT64) AS mean,
  COUNT(DISTINCT entity_id) AS total,
  0 AS low,
  0 AS early
FROM `nba_processing.precompute_failures`
WHERE analysis_date IN UNNEST(@feature_dates)
  AND IFNULL(resolution_status, 'unresolved') != 'resolved'
GROUP BY analysis_date, name
