-- Which games have grades?
-- It names the teams only in its id of the date form, such as 20260115_MEM_ORL. A void is a grade.
-- @dates: game dates. @as_of: only what was graded by then; NULL for everything.
-- One row = one game as the grades name it.
SELECT
  'grades' AS witness,
  game_date,
  game_id,
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
  MIN(graded_at) AS first_seen,
  MAX(graded_at) AS last_seen
FROM `nba_predictions.prediction_accuracy`
WHERE game_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR graded_at <= @as_of)
GROUP BY game_date, game_id
