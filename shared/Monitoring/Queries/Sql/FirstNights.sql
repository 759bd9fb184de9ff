-- On which date did each season begin? The rule of SeasonOpenings, in the shape of the figures it is asked together with.
-- Regular-season ids (002) hold the season in their fourth and fifth digit and number its games from there on. A season
-- whose first night the table does not hold began before its record does, and has no row.
-- @season_from, @season_to: game dates, further back than a season lasts. @as_of: only what was processed by then; NULL for everything.
-- One row = one season.
SELECT
  'opening' AS fact,
  game_date,
  SUBSTR(game_id, 4, 2) AS name,
  CAST(NULL AS FLOAT64) AS mean,
  COUNT(DISTINCT game_id) AS total,
  0 AS low,
  0 AS early
FROM `nba_raw.nbac_schedule`
WHERE game_date BETWEEN @season_from AND @season_to
  AND STARTS_WITH(game_id, '002')
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY name, game_date
QUALIFY ROW_NUMBER() OVER (PARTITION BY name ORDER BY game_date) = 1
  AND SUBSTR(MAX(game_id), 6) <= '00100'
