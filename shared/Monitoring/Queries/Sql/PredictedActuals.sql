-- Of the players predicted in games that analytics has, how many have an actual result?
-- Joined by date and player, never by game id. Who is predicted in a game that analytics lacks is that game's gap and not counted.
-- @doctor_dates: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one game date with predictions of analysed teams.
SELECT
  'actuals' AS fact,
  predicted.game_date AS game_date,
  CAST(NULL AS STRING) AS game_id,
  CAST(NULL AS STRING) AS system_id,
  COUNT(DISTINCT predicted.player_lookup) AS player_count,
  COUNT(DISTINCT actual.player_lookup) AS matched_count,
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
  SELECT game_date, player_lookup, SPLIT(game_id, '_')[SAFE_OFFSET(1)] AS team
  FROM `nba_predictions.player_prop_predictions`
  WHERE game_date IN UNNEST(@doctor_dates)
    AND is_active
    AND (@as_of IS NULL OR updated_at <= @as_of)
  GROUP BY game_date, player_lookup, team
) AS predicted
INNER JOIN (
  SELECT game_date, team_abbr
  FROM `nba_analytics.player_game_summary`
  WHERE game_date IN UNNEST(@doctor_dates)
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, team_abbr
) AS analysed
  ON analysed.game_date = predicted.game_date
  AND analysed.team_abbr = predicted.team
LEFT JOIN (
  SELECT game_date, player_lookup
  FROM `nba_analytics.player_game_summary`
  WHERE game_date IN UNNEST(@doctor_dates)
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, player_lookup
) AS actual
  ON actual.game_date = predicted.game_date
  AND actual.player_lookup = predicted.player_lookup
GROUP BY predicted.game_date
