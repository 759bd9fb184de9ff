-- Which workflows were told to run, and what became of it?
-- An execution may have several rows; its newest counts. "completed" says nothing about scrapers: their failures are counted apart.
-- The table of executions has no processing time: as of a moment, those that had begun by then.
-- @recent_from, @recent_to: UTC dates. @as_of: only what was written by then; NULL for everything.
-- One row = one RUN decision, with its execution where there is one.
SELECT
  'run' AS fact,
  decisions.decision_time AS happened_at,
  decisions.target_date AS game_date,
  decisions.workflow_name AS name,
  executions.status AS status,
  executions.execution_time AS ended_at,
  IFNULL(executions.scrapers_triggered, 0) AS amount,
  IFNULL(executions.scrapers_failed, 0) AS bad,
  executions.error_message AS detail
FROM (
  SELECT
    decision_id,
    decision_time,
    workflow_name,
    SAFE_CAST(JSON_VALUE(context, '$.target_date') AS DATE) AS target_date
  FROM `nba_orchestration.workflow_decisions`
  WHERE decision_time >= TIMESTAMP(@recent_from)
    AND decision_time < TIMESTAMP(DATE_ADD(@recent_to, INTERVAL 1 DAY))
    AND action = 'RUN'
    AND (@as_of IS NULL OR IFNULL(created_at, decision_time) <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY decision_id ORDER BY decision_time DESC) = 1
) AS decisions
LEFT JOIN (
  SELECT
    decision_id,
    status,
    execution_time,
    scrapers_triggered,
    scrapers_failed,
    error_message
  FROM `nba_orchestration.workflow_executions`
  WHERE execution_time >= TIMESTAMP(@recent_from)
    AND execution_time < TIMESTAMP(DATE_ADD(@recent_to, INTERVAL 2 DAY))
    AND (@as_of IS NULL OR execution_time <= @as_of)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY decision_id ORDER BY execution_time DESC, IF(status IN ('completed', 'failed'), 1, 0) DESC) = 1
) AS executions
  ON executions.decision_id = decisions.decision_id
