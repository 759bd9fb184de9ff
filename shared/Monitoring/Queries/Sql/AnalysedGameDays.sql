-- How many games of each date have player summaries?
-- Both orders of the two teams are one game; ids are not looked at.
-- @trend_from, @trend_to: game dates, both included. @as_of: only what was processed by then; NULL for everything.
-- One row = one game date with summaries.
SELECT
  'games' AS fact,
  game_date AS day,
  'player_game_summary' AS name,
  CAST(NULL AS STRING) AS phase,
  CAST(COUNT(DISTINCT CONCAT(LEAST(team_abbr, opponent_team_abbr), GREATEST(team_abbr, opponent_team_abbr))) AS FLOAT64) AS amount
FROM `nba_analytics.player_game_summary`
WHERE game_date BETWEEN @trend_from AND @trend_to
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
