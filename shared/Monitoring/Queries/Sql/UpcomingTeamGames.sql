-- Which games to come have teams in context?
-- Its ids are the league's and its rows name one team each: the two teams of one id are a game, a single one is none.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one game of one date as the table names it.
SELECT
  'upcoming_team_game_context' AS witness,
  game_date,
  game_id AS game_id,
  MIN(team_abbr) AS away,
  IF(COUNT(DISTINCT team_abbr) = 2, MAX(team_abbr), NULL) AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  CAST(NULL AS STRING) AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(*) AS row_count,
  COUNT(DISTINCT team_abbr) AS player_count,
  COUNT(DISTINCT team_abbr) AS active_count,
  MIN(processed_at) AS first_seen,
  MAX(processed_at) AS last_seen
FROM `nba_analytics.upcoming_team_game_context`
WHERE game_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, game_id
