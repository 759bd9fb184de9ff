-- What does every phase hold of some dates: what does the smoke test light its lamps by?
-- One job for any number of dates, each table once and few columns of it. Games are pairs of teams: ids differ between tables.
-- Who did not play proves no game. A prediction is a player, a system and a line, gradable as the grading takes it; grades, voids
-- among them, are counted by date and not matched one by one: grading-coverage-alert does that.
-- @first_date, @last_date: game dates. @schedule_from, @schedule_to: wider, to see where a game was moved; @season_from: to see the season open.
-- @as_of: only what was processed by then; NULL for everything.
-- One row = one output on one date; of the schedule and the predictions one game on one date, of the season's opening its first night.
SELECT
  'schedule' AS output,
  game_date,
  game_id,
  ANY_VALUE(away_team_tricode HAVING MAX processed_at) AS away,
  ANY_VALUE(home_team_tricode HAVING MAX processed_at) AS home,
  ANY_VALUE(game_date_est HAVING MAX processed_at) AS tip,
  ANY_VALUE(game_status HAVING MAX processed_at) AS status,
  ANY_VALUE(game_status_text HAVING MAX processed_at) AS status_text,
  ANY_VALUE(away_team_score HAVING MAX processed_at) AS away_score,
  ANY_VALUE(home_team_score HAVING MAX processed_at) AS home_score,
  MAX(processed_at) AS seen_at,
  CAST(NULL AS STRING) AS names,
  CAST(NULL AS STRING) AS games,
  0 AS row_count,
  0 AS entity_count,
  0 AS gradable_count,
  0 AS graded_count,
  CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_raw.nbac_schedule`
WHERE game_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, game_id
UNION ALL
SELECT
  'schedule_around' AS output,
  game_date,
  game_id,
  CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score,
  MAX(processed_at) AS seen_at,
  CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games, 0 AS row_count, 0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_raw.nbac_schedule`
WHERE game_date BETWEEN @schedule_from AND @schedule_to
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date, game_id
UNION ALL
SELECT
  'season_opening' AS output,
  game_date,
  MAX(game_id) AS game_id,
  CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games, 0 AS row_count, 0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM (
  SELECT game_date, game_id, SUBSTR(game_id, 4, 2) AS season
  FROM `nba_raw.nbac_schedule`
  WHERE game_date BETWEEN @season_from AND @last_date
    AND STARTS_WITH(game_id, '002')
    AND (@as_of IS NULL OR processed_at <= @as_of)
)
GROUP BY season, game_date
QUALIFY ROW_NUMBER() OVER (PARTITION BY season ORDER BY game_date) = 1
UNION ALL
SELECT
  'bdl' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names,
  STRING_AGG(CONCAT(away, '-', home)) AS games,
  SUM(row_count) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM (
  SELECT
    game_date,
    away_team_abbr AS away,
    home_team_abbr AS home,
    COUNT(*) AS row_count
  FROM `nba_raw.bdl_player_boxscores`
  WHERE game_date BETWEEN @first_date AND @last_date
    AND IFNULL(period, 1) > 0
    AND REGEXP_CONTAINS(minutes, r'[1-9]')
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, away, home
)
GROUP BY game_date
UNION ALL
SELECT
  'nbac_gamebook' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names,
  STRING_AGG(CONCAT(away, '-', home)) AS games,
  SUM(row_count) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM (
  SELECT
    game_date,
    away_team_abbr AS away,
    home_team_abbr AS home,
    COUNT(*) AS row_count
  FROM `nba_raw.nbac_gamebook_player_stats`
  WHERE game_date BETWEEN @first_date AND @last_date
    AND player_status = 'active'
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, away, home
)
GROUP BY game_date
UNION ALL
SELECT
  'player_game_summary' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names,
  STRING_AGG(CONCAT(away, '-', home)) AS games,
  SUM(row_count) AS row_count,
  SUM(entity_count) AS entity_count,
  0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM (
  SELECT
    game_date,
    team_abbr AS away,
    opponent_team_abbr AS home,
    COUNT(*) AS row_count,
    COUNT(DISTINCT player_lookup) AS entity_count
  FROM `nba_analytics.player_game_summary`
  WHERE game_date BETWEEN @first_date AND @last_date
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, away, home
)
GROUP BY game_date
UNION ALL
SELECT
  'team_defense_game_summary' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names,
  STRING_AGG(CONCAT(away, '-', home)) AS games,
  SUM(row_count) AS row_count,
  SUM(entity_count) AS entity_count,
  0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM (
  SELECT
    game_date,
    defending_team_abbr AS away,
    opponent_team_abbr AS home,
    COUNT(*) AS row_count,
    COUNT(DISTINCT defending_team_abbr) AS entity_count
  FROM `nba_analytics.team_defense_game_summary`
  WHERE game_date BETWEEN @first_date AND @last_date
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, away, home
)
GROUP BY game_date
UNION ALL
SELECT
  'upcoming_player_game_context' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names,
  STRING_AGG(CONCAT(SPLIT(game_id, '_')[SAFE_OFFSET(1)], '-', SPLIT(game_id, '_')[SAFE_OFFSET(2)])) AS games,
  SUM(row_count) AS row_count,
  SUM(row_count) AS entity_count,
  0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM (
  SELECT game_date, game_id, COUNT(*) AS row_count
  FROM `nba_analytics.upcoming_player_game_context`
  WHERE game_date BETWEEN @first_date AND @last_date
    AND (@as_of IS NULL OR processed_at <= @as_of)
  GROUP BY game_date, game_id
)
GROUP BY game_date
UNION ALL
SELECT
  'player_daily_cache' AS output,
  cache_date AS game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games,
  COUNT(*) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_precompute.player_daily_cache`
WHERE cache_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
UNION ALL
SELECT
  'player_shot_zone_analysis' AS output,
  analysis_date AS game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games,
  COUNT(*) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_precompute.player_shot_zone_analysis`
WHERE analysis_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
UNION ALL
SELECT
  'team_defense_zone_analysis' AS output,
  analysis_date AS game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games,
  COUNT(*) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_precompute.team_defense_zone_analysis`
WHERE analysis_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
UNION ALL
SELECT
  'player_composite_factors' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games,
  COUNT(*) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_precompute.player_composite_factors`
WHERE game_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY game_date
UNION ALL
SELECT
  'ml_feature_store' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games,
  COUNT(*) AS row_count,
  0 AS entity_count, 0 AS gradable_count, 0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_predictions.ml_feature_store_v2`
WHERE game_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR updated_at <= @as_of)
GROUP BY game_date
UNION ALL
SELECT
  'predictions' AS output,
  game_date,
  game_id,
  SPLIT(game_id, '_')[SAFE_OFFSET(1)] AS away,
  SPLIT(game_id, '_')[SAFE_OFFSET(2)] AS home,
  CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at,
  STRING_AGG(DISTINCT system_id) AS names,
  CAST(NULL AS STRING) AS games,
  COUNT(*) AS row_count,
  0 AS entity_count,
  COUNT(DISTINCT IF(
    invalidation_reason IS NULL AND current_points_line <> 20.0 AND line_source IN ('ACTUAL_PROP', 'ODDS_API', 'BETTINGPROS'),
    CONCAT(player_lookup, system_id, CAST(10 * current_points_line AS INT64)),
    NULL)) AS gradable_count,
  0 AS graded_count, CAST(NULL AS FLOAT64) AS mean_error
FROM `nba_predictions.player_prop_predictions`
WHERE game_date BETWEEN @first_date AND @last_date
  AND is_active
  AND (@as_of IS NULL OR updated_at <= @as_of)
GROUP BY game_date, game_id
UNION ALL
SELECT
  'grades' AS output,
  game_date,
  CAST(NULL AS STRING) AS game_id, CAST(NULL AS STRING) AS away, CAST(NULL AS STRING) AS home, CAST(NULL AS TIMESTAMP) AS tip, CAST(NULL AS INT64) AS status, CAST(NULL AS STRING) AS status_text, CAST(NULL AS INT64) AS away_score, CAST(NULL AS INT64) AS home_score, CAST(NULL AS TIMESTAMP) AS seen_at, CAST(NULL AS STRING) AS names, CAST(NULL AS STRING) AS games, 0 AS row_count, 0 AS entity_count, 0 AS gradable_count,
  COUNT(DISTINCT CONCAT(player_lookup, system_id, CAST(10 * line_value AS INT64))) AS graded_count,
  CAST(AVG(IF(IFNULL(is_voided, FALSE), NULL, absolute_error)) AS FLOAT64) AS mean_error
FROM `nba_predictions.prediction_accuracy`
WHERE game_date BETWEEN @first_date AND @last_date
  AND (@as_of IS NULL OR graded_at <= @as_of)
GROUP BY game_date
