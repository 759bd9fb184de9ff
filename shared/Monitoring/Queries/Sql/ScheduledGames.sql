-- Which games does the schedule show, as its newest snapshot has them?
-- The table is append-written: a game has many rows, of different statuses.
-- @schedule_from, @schedule_to: game dates, wider than those asked about, to see where a moved game went.
-- @as_of: only what was processed by then; NULL for everything.
-- One row = one game id on one game date.
SELECT
  'schedule' AS witness,
  game_date,
  game_id,
  away_team_tricode AS away,
  home_team_tricode AS home,
  game_date_est AS tip,
  game_status AS status,
  game_status_text AS status_text,
  away_team_score AS away_score,
  home_team_score AS home_score,
  0 AS row_count,
  0 AS player_count,
  0 AS active_count,
  processed_at AS first_seen,
  processed_at AS last_seen
FROM `nba_raw.nbac_schedule`
WHERE game_date BETWEEN @schedule_from AND @schedule_to
  AND (@as_of IS NULL OR processed_at <= @as_of)
QUALIFY ROW_NUMBER() OVER (PARTITION BY game_date, game_id ORDER BY processed_at DESC, game_status DESC) = 1
