-- Which games have player summaries, from which team?
-- Its ids are of the date form and it names both teams, so the teams are read and not the id.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one team of one game, with its opponent.
SELECT
  'player_game_summary' AS witness,
  game_date,
  MIN(game_id) AS game_id,
  team_abbr AS away,
  opponent_team_abbr AS home,
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
