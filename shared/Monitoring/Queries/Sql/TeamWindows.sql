-- How full are the teams' rolling windows of 14 days, in percent?
-- They stand in the teams' upcoming table and nowhere else. A team's game counts once, by its newest row.
-- @feature_dates: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one game date.
SELECT
  'windows' AS fact,
  game_date,
  CAST(NULL AS STRING) AS name,
  AVG(l14d_completeness_pct) AS mean,
  COUNTIF(l14d_completeness_pct IS NOT NULL) AS total,
  0 AS low,
  0 AS early
FROM (
  SELECT
    game_date,
    l14d_completeness_pct
  FROM `nba_analytics.upcoming_team_game_context`
  WHERE game_date IN UNNEST(@feature_dates)
    AND (@as_of IS NULL OR processed_at <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY game_date, team_abbr, game_id ORDER BY processed_at DESC) = 1
)
GROUP BY game_date
