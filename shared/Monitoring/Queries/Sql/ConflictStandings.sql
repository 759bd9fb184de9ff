-- How does each conflict of the log stand: open after how many retries, or resolved by what?
-- The log is appended to; the newest row of a conflict counts, and a resolution at the moment of a retry is a resolution.
-- @log_from: the first UTC day of the log that is read. @as_of: only what was logged by then; NULL for everything.
-- One row = one conflict.
SELECT
  conflict_id,
  game_date,
  game_id,
  processor_name,
  conflict_type,
  IFNULL(retry_count, 0) AS retry_count,
  IFNULL(resolved, FALSE) AS resolved,
  resolution_method,
  MIN(timestamp) OVER (PARTITION BY conflict_id) AS began_at,
  timestamp AS last_attempt
FROM `nba_orchestration.streaming_conflict_log`
WHERE timestamp >= TIMESTAMP(@log_from)
  AND (@as_of IS NULL OR timestamp <= @as_of)
  AND game_date IS NOT NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY conflict_id ORDER BY timestamp DESC, resolved DESC) = 1
