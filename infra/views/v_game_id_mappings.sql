-- Which id has a game in the NBA's form, and which in the form of the other sources?
-- One row a game and date: of the schedule's many snapshots the newest. Filter on game_date: only its partitions are read.
SELECT
  game_id AS nba_game_id,
  FORMAT_DATE('%Y%m%d', game_date) || '_' || away_team_tricode || '_' || home_team_tricode AS bdl_game_id,
  game_date,
  away_team_tricode AS away_team,
  home_team_tricode AS home_team,
  game_status,
  game_status_text
FROM `${project}.nba_raw.nbac_schedule`
-- The table wants a bound; nothing it holds is older.
WHERE game_date >= '2000-01-01'
  AND away_team_tricode IS NOT NULL
  AND home_team_tricode IS NOT NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY game_date, game_id ORDER BY processed_at DESC, game_status DESC) = 1
