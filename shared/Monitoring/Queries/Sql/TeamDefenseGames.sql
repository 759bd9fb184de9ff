-- Which games have defence summaries, of which team?
-- The defending team is its own column here; two rows are a whole game.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one team of one game, with its opponent.
SELECT
  'team_defense_game_summary' AS witness,
  game_date,
  MIN(game_id) AS game_id,
  defending_team_abbr AS away,
  opponent_team_abbr AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  CAST(NULL AS STRING) AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(*) AS row_count,
  COUNT(DISTINCT defending_team_abbr) AS player_count,
  COUNT(DISTINCT defending_team_abbr) AS active_count,
  MIN(processed_at) AS first_seen,
  MAX(processed_at) AS last_seen
FROM `nba_analytics.team_defense_game_summary`
WHERE game_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, away, home
