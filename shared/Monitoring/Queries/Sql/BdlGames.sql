-- Which games does BDL have box scores of?
-- A pre-game file has period 0 and proves nothing. A player with minutes played.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one game as the source names it.
SELECT
  'bdl' AS witness,
  game_date,
  MIN(game_id) AS game_id,
  away_team_abbr AS away,
  home_team_abbr AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  CAST(NULL AS STRING) AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(*) AS row_count,
  COUNT(DISTINCT player_lookup) AS player_count,
  COUNT(DISTINCT IF(REGEXP_CONTAINS(minutes, r'[1-9]'), player_lookup, NULL)) AS active_count,
  MIN(processed_at) AS first_seen,
  MAX(processed_at) AS last_seen
FROM `nba_raw.bdl_player_boxscores`
WHERE game_date IN UNNEST(@dates)
  AND IFNULL(period, 1) > 0
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, away, home
