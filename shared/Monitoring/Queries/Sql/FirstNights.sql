-- On which date did each season begin?
-- Regular-season ids (002) hold the season in their fourth and fifth digit and number its games from there on. A season
-- whose first games the table does not hold began before its record does, and has no row.
-- @season_from, @season_to: game dates, further back than a season lasts. @as_of: only what was processed by then; NULL for everything.
-- One row = one season.
SELECT
  'opening' AS fact,
  MIN(game_date) AS game_date,
  SUBSTR(game_id, 4, 2) AS name,
  CAST(NULL AS FLOAT64) AS mean,
  COUNT(DISTINCT game_id) AS total,
  0 AS low,
  0 AS early
FROM `nba_raw.nbac_schedule`
WHERE game_date BETWEEN @season_from AND @season_to
  AND STARTS_WITH(game_id, '002')
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY name
HAVING COUNT(DISTINCT IF(SUBSTR(game_id, 6) <= '00020', game_id, NULL)) >= 10
