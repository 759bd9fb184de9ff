-- From when to when did each run for some game dates last, and how did it end?
-- A run has two rows, running and then its outcome; its newest counts, and one that is still running has no end.
-- @data_from, @data_to: game dates. @as_of: only what was noted by then; NULL for everything.
-- One row = one run; name = the processor's class, amount = rows it wrote, detail = its phase.
SELECT
  'run_span' AS fact,
  started_at AS happened_at,
  data_date AS game_date,
  processor_name AS name,
  status,
  IF(status = 'running', NULL, processed_at) AS ended_at,
  IFNULL(records_processed, 0) AS amount,
  IF(status IN ('success', 'running'), 0, 1) AS bad,
  phase AS detail
FROM `nba_reference.processor_run_history`
WHERE data_date BETWEEN @data_from AND @data_to
  AND started_at IS NOT NULL
  AND (@as_of IS NULL OR processed_at <= @as_of)
QUALIFY ROW_NUMBER() OVER (PARTITION BY processor_name, data_date, run_id ORDER BY processed_at DESC, IF(status = 'running', 1, 0)) = 1
