-- Which players does each system predict in each game, and do flags and sources of their lines agree?
-- Only active predictions are seen by users; rows that are not active are counted apart, because they have been there in thousands.
-- A flag contradicts its source where it denies a real line, or claims an estimated one or none.
-- @dates: game dates, with those before them that tell what is usual. @as_of: only what was written by then; NULL for everything.
-- One row = one system in one game, or the game as a whole where the system is NULL.
WITH
  predictions AS (
    SELECT
      game_date,
      game_id,
      system_id,
      player_lookup,
      IFNULL(is_active, FALSE) AS is_active,
      IFNULL(is_active, FALSE) AND CASE
        WHEN line_source IN ('ACTUAL_PROP', 'ODDS_API', 'BETTINGPROS') THEN NOT IFNULL(has_prop_line, TRUE)
        WHEN line_source IN ('ESTIMATED_AVG', 'NO_PROP_LINE') THEN IFNULL(has_prop_line, FALSE)
        ELSE FALSE
      END AS is_contradicted,
      updated_at
    FROM `nba_predictions.player_prop_predictions`
    WHERE game_date IN UNNEST(@dates)
      AND (@as_of IS NULL OR updated_at <= @as_of)
  )
SELECT
  game_date,
  game_id,
  system_id,
  COUNT(DISTINCT IF(is_active, player_lookup, NULL)) AS player_count,
  COUNT(DISTINCT IF(is_contradicted, player_lookup, NULL)) AS contradicted_count,
  COUNTIF(NOT is_active) AS inactive_row_count,
  MAX(updated_at) AS last_written
FROM predictions
WHERE system_id IS NOT NULL
GROUP BY game_date, game_id, system_id
UNION ALL
SELECT
  game_date,
  game_id,
  CAST(NULL AS STRING) AS system_id,
  COUNT(DISTINCT IF(is_active, player_lookup, NULL)) AS player_count,
  COUNT(DISTINCT IF(is_contradicted, player_lookup, NULL)) AS contradicted_count,
  COUNTIF(NOT is_active) AS inactive_row_count,
  MAX(updated_at) AS last_written
FROM predictions
GROUP BY game_date, game_id
