-- How many players have a prediction in force?
-- @feature_dates: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one game date with predictions.
SELECT
  'predictions' AS fact,
  game_date,
  CAST(NULL AS STRING) AS name,
  CAST(NULL AS FLOAT64) AS mean,
  COUNT(DISTINCT player_lookup) AS total,
  0 AS low,
  0 AS early
FROM `nba_predictions.player_prop_predictions`
WHERE game_date IN UNNEST(@feature_dates)
  AND is_active
  AND (@as_of IS NULL OR created_at <= @as_of)
GROUP BY game_date
