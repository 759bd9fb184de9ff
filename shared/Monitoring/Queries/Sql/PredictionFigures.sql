-- What do the predictions in force say: which way, on which lines, how surely, and since when?
-- A player counts once a system and game, by the newest row; the first row ever tells since when the player is predicted.
-- Lines are odd below 0.5 and above 60 points, and 20.0 is the placeholder for none. Confidence is 0 to 100: at most 1 is a share.
-- @doctor_dates: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one system in one game.
SELECT
  'predicted' AS fact,
  game_date,
  game_id,
  system_id,
  COUNT(*) AS player_count,
  0 AS matched_count,
  0 AS void_count,
  COUNTIF(recommendation = 'OVER') AS over_count,
  COUNTIF(recommendation = 'UNDER') AS under_count,
  COUNTIF(line IS NOT NULL) AS line_count,
  COUNTIF(line = 20.0) AS placeholder_count,
  COUNTIF(line < 0.5 OR line > 60.0) AS odd_line_count,
  CAST(IFNULL(SUM(line), 0) AS FLOAT64) AS line_sum,
  COUNTIF(confidence > 1.0 AND confidence <= 100.0) AS confidence_count,
  COUNTIF(confidence BETWEEN 60.0 AND 80.0) AS usual_count,
  COUNTIF(confidence IS NOT NULL) AS prediction_count,
  MAX(first_at) AS last_first_at
FROM (
  SELECT
    game_date,
    game_id,
    system_id,
    player_lookup,
    ANY_VALUE(recommendation HAVING MAX updated_at) AS recommendation,
    CAST(ANY_VALUE(current_points_line HAVING MAX updated_at) AS FLOAT64) AS line,
    CAST(ANY_VALUE(confidence_score HAVING MAX updated_at) AS FLOAT64) AS confidence,
    MIN(created_at) AS first_at
  FROM `nba_predictions.player_prop_predictions`
  WHERE game_date IN UNNEST(@doctor_dates)
    AND is_active
    AND (@as_of IS NULL OR updated_at <= @as_of)
  GROUP BY game_date, game_id, system_id, player_lookup
)
GROUP BY game_date, game_id, system_id
