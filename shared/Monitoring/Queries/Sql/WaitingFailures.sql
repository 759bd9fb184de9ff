-- Which failed processors wait in the queue, or were given up?
-- A change of state may be a further row of the same id; its newest counts.
-- @queue_from, @queue_to: game dates. @as_of: only what was written by then; NULL for everything.
-- One row = one entry that nobody has dealt with.
SELECT
  'waiting' AS fact,
  first_failure_at AS happened_at,
  game_date,
  processor_name AS name,
  status,
  next_retry_at AS ended_at,
  IFNULL(retry_count, 0) AS amount,
  IFNULL(max_retries, 0) AS bad,
  error_message AS detail
FROM (
  SELECT
    game_date,
    processor_name,
    status,
    first_failure_at,
    next_retry_at,
    retry_count,
    max_retries,
    error_message
  FROM `nba_orchestration.failed_processor_queue`
  WHERE game_date BETWEEN @queue_from AND @queue_to
    AND (@as_of IS NULL OR updated_at <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY updated_at DESC, retry_count DESC) = 1
)
WHERE status IN ('pending', 'retrying', 'failed_permanent')
  AND first_failure_at IS NOT NULL
