-- On which dates was the league's shot zone analysis written?
-- Its date is analysis_date and it holds the whole league: rows say that it ran, not which games it knows.
-- @dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one date.
SELECT
  'player_shot_zone_analysis' AS witness,
  analysis_date AS game_date,
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
FROM `nba_precompute.player_shot_zone_analysis`
WHERE analysis_date IN UNNEST(@dates)
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
