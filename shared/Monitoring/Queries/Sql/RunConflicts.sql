-- Which runs left games out because rows of theirs were too young to be replaced?
-- A run says so in its errors: game by game where its loader keeps a list, in words where it does not. It reports success all the same.
-- @data_from, @data_to: game dates. @runs_from: the UTC day of the first run that counts.
-- @as_of: only what was written by then; NULL for everything.
-- One row = one game of one run; game_id is NULL where the run named none.
SELECT DISTINCT
  data_date AS game_date,
  JSON_VALUE(conflict, '$.game_id') AS game_id,
  processor_name,
  started_at AS happened_at
FROM `nba_reference.processor_run_history`
LEFT JOIN UNNEST(JSON_QUERY_ARRAY(errors, '$.streaming_conflicts')) AS conflict
WHERE data_date BETWEEN @data_from AND @data_to
  AND started_at >= TIMESTAMP(@runs_from)
  AND processor_name IS NOT NULL
  AND (@as_of IS NULL OR processed_at <= @as_of)
  AND (conflict IS NOT NULL OR REGEXP_CONTAINS(LOWER(TO_JSON_STRING(errors)), r'streaming (buffer|insert|table)'))
