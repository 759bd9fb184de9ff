-- Which loads still wait because rows of their game were too young to be replaced?
-- The log is appended to: a row for the conflict, one for each retry that met it again, one for the load that worked.
-- The newest row of a conflict says how it stands; the resolution may come at the moment of a retry.
-- @log_from: the first UTC day of the log that is read. @as_of: only what was logged by then; NULL for everything.
-- One row = one conflict that is not resolved.
SELECT
  conflict_id,
  game_date,
  game_id,
  processor_name,
  conflict_type,
  IFNULL(retry_count, 0) AS retry_count,
  began_at,
  timestamp AS last_attempt
FROM (
  SELECT
    conflict_id,
    game_date,
    game_id,
    processor_name,
    conflict_type,
    retry_count,
    resolved,
    timestamp,
    MIN(timestamp) OVER (PARTITION BY conflict_id) AS began_at
  FROM `nba_orchestration.streaming_conflict_log`
  WHERE timestamp >= TIMESTAMP(@log_from)
    AND (@as_of IS NULL OR timestamp <= @as_of)
    AND game_date IS NOT NULL
  QUALIFY ROW_NUMBER() OVER (PARTITION BY conflict_id ORDER BY timestamp DESC, resolved DESC) = 1
)
WHERE NOT IFNULL(resolved, FALSE)
