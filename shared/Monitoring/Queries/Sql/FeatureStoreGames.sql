-- Which games have features?
-- It lies in the predictions' dataset, has no processed_at, and names the teams only in its id of the date form.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one game of one date as the table names it.
SELECT
  'ml_feature_store' AS witness,
  game_date,
  MIN(game_id) AS game_id,
  SPLIT(game_id, '_')[SAFE_OFFSET(1)] AS away,
  SPLIT(game_id, '_')[SAFE_OFFSET(2)] AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  CAST(NULL AS STRING) AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(*) AS row_count,
  COUNT(DISTINCT player_lookup) AS player_count,
  COUNT(DISTINCT player_lookup) AS active_count,
  MIN(updated_at) AS first_seen,
  MAX(updated_at) AS last_seen
FROM `nba_predictions.ml_feature_store_v2`
WHERE game_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR updated_at <= @as_of)
GROUP BY game_date, away, home
