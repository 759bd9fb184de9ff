-- How good are the features of each date, from 0 to 100?
-- A player's game counts once, by its newest row. Early-season rows are low by nature: they are counted apart and not averaged.
-- @feature_dates: game dates. @low: scores below it are low. @as_of: only what was written by then; NULL for everything.
-- One row = one game date.
SELECT
  'scores' AS fact,
  game_date,
  CAST(NULL AS STRING) AS name,
  CAST(AVG(IF(is_early, NULL, feature_quality_score)) AS FLOAT64) AS mean,
  COUNTIF(NOT is_early AND feature_quality_score IS NOT NULL) AS total,
  COUNTIF(NOT is_early AND feature_quality_score < @low) AS low,
  COUNTIF(is_early) AS early
FROM (
  SELECT
    game_date,
    feature_quality_score,
    IFNULL(early_season_flag, FALSE) OR IFNULL(data_source, '') = 'early_season' AS is_early
  FROM `nba_predictions.ml_feature_store_v2`
  WHERE game_date IN UNNEST(@feature_dates)
    AND (@as_of IS NULL OR updated_at <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY game_date, player_lookup, game_id ORDER BY updated_at DESC) = 1
)
GROUP BY game_date
