-- How good were the features of each game date on average, from 0 to 100?
-- A player's game counts once, by its newest row. Early-season rows are low by nature and left out.
-- @trend_from, @trend_to: game dates, both included. @as_of: only what was written by then; NULL for everything.
-- One row = one game date.
SELECT
  'scores' AS fact,
  game_date AS day,
  'ml_feature_store' AS name,
  CAST(NULL AS STRING) AS phase,
  CAST(AVG(feature_quality_score) AS FLOAT64) AS amount
FROM (
  SELECT
    game_date,
    feature_quality_score
  FROM `nba_predictions.ml_feature_store_v2`
  WHERE game_date BETWEEN @trend_from AND @trend_to
    AND feature_quality_score IS NOT NULL
    AND NOT IFNULL(early_season_flag, FALSE)
    AND (@as_of IS NULL OR updated_at <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY game_date, player_lookup, game_id ORDER BY updated_at DESC) = 1
)
GROUP BY game_date
