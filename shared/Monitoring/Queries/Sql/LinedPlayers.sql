-- Of the players with a line in the context of the day, how many are predicted on a real line?
-- Which lines there were is what the context saw: of the odds' own tables one knows two players of five, and one keeps the day it was read.
-- @doctor_dates: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one game date with lines.
SELECT
  'lines' AS fact,
  context.game_date AS game_date,
  CAST(NULL AS STRING) AS game_id,
  CAST(NULL AS STRING) AS system_id,
  COUNT(*) AS player_count,
  COUNT(predicted.player_lookup) AS matched_count,
  0 AS void_count,
  0 AS over_count,
  0 AS under_count,
  0 AS line_count,
  0 AS placeholder_count,
  0 AS odd_line_count,
  0.0 AS line_sum,
  0 AS confidence_count,
  0 AS usual_count,
  0 AS prediction_count,
  CAST(NULL AS TIMESTAMP) AS last_first_at
FROM (
  SELECT game_date, player_lookup
  FROM `nba_analytics.upcoming_player_game_context`
  WHERE game_date IN UNNEST(@doctor_dates)
    AND has_prop_line
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, player_lookup
) AS context
LEFT JOIN (
  SELECT game_date, player_lookup
  FROM `nba_predictions.player_prop_predictions`
  WHERE game_date IN UNNEST(@doctor_dates)
    AND is_active
    AND line_source IN ('ACTUAL_PROP', 'ODDS_API', 'BETTINGPROS')
    AND (@as_of IS NULL OR updated_at <= @as_of)
  GROUP BY game_date, player_lookup
) AS predicted
  ON predicted.game_date = context.game_date
  AND predicted.player_lookup = context.player_lookup
GROUP BY context.game_date
