-- Which games does player_game_summary have, by how many rows for how many players?
-- Both orders of the two teams, and of the id, are one game.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one game, its teams in alphabetical order.
SELECT
  'player_game_summary' AS witness,
  game_date,
  MIN(game_id) AS game_id,
  LEAST(team_abbr, opponent_team_abbr) AS away,
  GREATEST(team_abbr, opponent_team_abbr) AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  CAST(NULL AS STRING) AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(*) AS row_count,
  COUNT(DISTINCT player_lookup) AS player_count,
  COUNT(DISTINCT player_lookup) AS active_count,
  MIN(processed_at) AS first_seen,
  MAX(processed_at) AS last_seen
FROM `nba_analytics.player_game_summary`
WHERE game_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, away, home
