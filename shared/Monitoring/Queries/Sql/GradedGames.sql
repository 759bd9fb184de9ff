-- How many predictions of each game can be graded, how many are, and why the others cannot be?
-- A prediction is a player, a system and a line; of its rows the best one counts, so versions and doubles count once.
-- Gradable is what the grading takes: active, not invalidated, a real line that is not the placeholder of 20 points.
-- A grade belongs to its prediction by date, player, system and line: game ids differ between tables. Voids are grades.
-- @dates: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one game as the predictions name it.
WITH
  predictions AS (
    SELECT
      game_date,
      game_id,
      player_lookup,
      system_id,
      IFNULL(current_points_line, -1) AS line,
      MIN(CASE
        WHEN NOT IFNULL(is_active, FALSE) THEN 5
        WHEN invalidation_reason IS NOT NULL THEN 4
        WHEN current_points_line IS NULL THEN 3
        WHEN current_points_line = 20.0 THEN 2
        WHEN IFNULL(line_source, '') NOT IN ('ACTUAL_PROP', 'ODDS_API', 'BETTINGPROS') THEN 1
        ELSE 0
      END) AS obstacle,
      MAX(updated_at) AS predicted_at
    FROM `nba_predictions.player_prop_predictions`
    WHERE game_date IN UNNEST(@dates)
      AND (@as_of IS NULL OR updated_at <= @as_of)
    GROUP BY game_date, game_id, player_lookup, system_id, line
  ),
  grades AS (
    SELECT
      game_date,
      player_lookup,
      system_id,
      IFNULL(line_value, -1) AS line,
      LOGICAL_AND(IFNULL(is_voided, FALSE)) AS is_void,
      COUNT(*) AS row_count,
      MAX(graded_at) AS graded_at
    FROM `nba_predictions.prediction_accuracy`
    WHERE game_date IN UNNEST(@dates)
      AND (@as_of IS NULL OR graded_at <= @as_of)
    GROUP BY game_date, player_lookup, system_id, line
  )
SELECT
  predictions.game_date,
  predictions.game_id,
  COUNT(*) AS prediction_count,
  COUNTIF(obstacle = 0) AS gradable_count,
  COUNTIF(obstacle = 0 AND grades.row_count IS NOT NULL) AS graded_count,
  COUNTIF(obstacle = 0 AND grades.is_void) AS voided_count,
  COUNTIF(obstacle = 1) AS unreal_line_count,
  COUNTIF(obstacle = 2) AS placeholder_line_count,
  COUNTIF(obstacle = 3) AS no_line_count,
  COUNTIF(obstacle = 4) AS invalidated_count,
  COUNTIF(obstacle = 5) AS inactive_count,
  SUM(IF(obstacle = 0, IFNULL(grades.row_count, 0), 0)) AS grade_row_count,
  GREATEST(IFNULL(MAX(graded_at), MAX(predicted_at)), MAX(predicted_at)) AS last_written
FROM predictions
LEFT JOIN grades
  ON grades.game_date = predictions.game_date
  AND grades.player_lookup = predictions.player_lookup
  AND grades.system_id = predictions.system_id
  AND grades.line = predictions.line
GROUP BY predictions.game_date, predictions.game_id
