-- Which games have predictions, for how many players, and for how many of them one that can be graded?
-- Gradable is what the grading takes: active, not invalidated, a real line that is not the placeholder of 20 points.
-- It names the teams only in its id of the date form, such as 20260115_MEM_ORL.
-- @dates: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one game as the predictions name it; active are the players with a gradable one.
SELECT
  'predictions' AS witness,
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
  COUNT(DISTINCT IF(is_active, player_lookup, NULL)) AS player_count,
  COUNT(DISTINCT IF(is_active AND invalidation_reason IS NULL AND current_points_line != 20.0
    AND line_source IN ('ACTUAL_PROP', 'ODDS_API', 'BETTINGPROS'), player_lookup, NULL)) AS active_count,
  MIN(created_at) AS first_seen,
  MAX(created_at) AS last_seen
FROM `nba_predictions.player_prop_predictions`
WHERE game_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR created_at <= @as_of)
GROUP BY game_date, game_id
