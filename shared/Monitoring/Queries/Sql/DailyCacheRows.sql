-- On which dates was the players' cache written?
-- Its date is cache_date and it has no game id: rows of the date are all it can say.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one date.
SELECT
  'player_daily_cache' AS witness,
  cache_date AS game_date,
  CAST(NULL AS STRING) AS game_id,
  CAST(NULL AS STRING) AS away,
  CAST(NULL AS STRING) AS home,
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
FROM `nba_precompute.player_daily_cache`
WHERE cache_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
