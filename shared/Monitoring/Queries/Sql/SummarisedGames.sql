-- How many games of each date have player summaries?
-- Both orders of the two teams are one game; ids are not looked at.
-- @history_dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one game date with summaries.
SELECT
  'summaries' AS fact,
  game_date,
  CAST(NULL AS STRING) AS name,
  CAST(NULL AS FLOAT64) AS mean,
  COUNT(DISTINCT CONCAT(LEAST(team_abbr, opponent_team_abbr), GREATEST(team_abbr, opponent_team_abbr))) AS total,
  0 AS low,
  0 AS early
FROM `nba_analytics.player_game_summary`
WHERE game_date IN UNNEST(@history_dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
