-- Which seasons does the schedule hold, and from which night to which?
-- Ids that count are of the regular season (002), the play-offs (004), the play-in (005) and the cup's final (006); the fourth and the
-- fifth digit are the season. A record that begins in the middle of a season shows it from there on.
-- @season_from, @season_to: game dates. @as_of: only what was processed by then; NULL for everything.
-- One row = one season, by the last two digits of the year in which it opened.
SELECT
  SUBSTR(game_id, 4, 2) AS season,
  MIN(game_date) AS first_date,
  MAX(game_date) AS last_date
FROM `nba_raw.nbac_schedule`
WHERE game_date BETWEEN @season_from AND @season_to
  AND SUBSTR(game_id, 1, 3) IN ('002', '004', '005', '006')
  AND (@as_of IS NULL OR processed_at <= @as_of)
GROUP BY season
