-- How many grades are right, wrong and void?
-- A grade is a player, a system and a line, by its newest row. Systems agree with each other, so what they say together counts as many times as there are players.
-- @grade_dates: game dates, with the weeks before that tell what is usual. @as_of: only what was graded by then; NULL for everything.
-- One row = one game date with grades.
SELECT
  'graded' AS fact,
  game_date,
  CAST(NULL AS STRING) AS game_id,
  CAST(NULL AS STRING) AS system_id,
  COUNT(DISTINCT IF(is_right IS NULL, NULL, player_lookup)) AS player_count,
  COUNT(*) AS matched_count,
  COUNTIF(is_void) AS void_count,
  COUNTIF(is_right) AS over_count,
  COUNTIF(NOT is_right) AS under_count,
  0 AS line_count,
  0 AS placeholder_count,
  0 AS odd_line_count,
  0.0 AS line_sum,
  0 AS confidence_count,
  0 AS usual_count,
  0 AS prediction_count,
  CAST(NULL AS TIMESTAMP) AS last_first_at
FROM (
  SELECT
    game_date,
    player_lookup,
    IFNULL(is_voided, FALSE) AS is_void,
    IF(IFNULL(is_voided, FALSE), NULL, prediction_correct) AS is_right
  FROM `nba_predictions.prediction_accuracy`
  WHERE game_date IN UNNEST(@grade_dates)
    AND (@as_of IS NULL OR graded_at <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY game_date, player_lookup, system_id, CAST(10 * line_value AS INT64) ORDER BY graded_at DESC) = 1
)
GROUP BY game_date
