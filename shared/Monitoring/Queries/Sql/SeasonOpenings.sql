-- On which date did each season open?
-- Only regular-season ids (002) count; their fourth and fifth digits are the season, the last five the game's number.
-- Where the highest number of the first night is high, the schedule's record begins later than the season; the lowest proves
-- nothing, for Christmas and Martin Luther King Day are numbered among the first twenty.
-- @season_from, @season_to: game dates; from longer ago than a season lasts, so that the first one seen is the opening.
-- @as_of: only what was processed by then; NULL for everything.
-- One row = the first night of one season, with the highest id of its games.
SELECT
  'season_opening' AS witness,
  game_date,
  MAX(game_id) AS game_id,
  CAST(NULL AS STRING) AS away,
  CAST(NULL AS STRING) AS home,
  CAST(NULL AS TIMESTAMP) AS tip,
  CAST(NULL AS INT64) AS status,
  CAST(NULL AS STRING) AS status_text,
  CAST(NULL AS INT64) AS away_score,
  CAST(NULL AS INT64) AS home_score,
  COUNT(*) AS row_count,
  0 AS player_count,
  0 AS active_count,
  MIN(processed_at) AS first_seen,
  MAX(processed_at) AS last_seen
FROM (
  SELECT game_date, game_id, processed_at, SUBSTR(game_id, 4, 2) AS season
  FROM `nba_raw.nbac_schedule`
  WHERE game_date BETWEEN @season_from AND @season_to
    AND STARTS_WITH(game_id, '002')
    AND (@as_of IS NULL OR processed_at <= @as_of)
)
GROUP BY season, game_date
QUALIFY ROW_NUMBER() OVER (PARTITION BY season ORDER BY game_date) = 1
