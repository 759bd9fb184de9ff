-- How long after its data was due was somebody told of each game date that an incident came to have?
-- @from, @to: Eastern days, both included, on which the incident opened with the date or was joined by it.
-- Read are 45 days before, because a date that came back within its incident was first seen then and counts there; and 14
-- days after, because a message may follow a sighting late, and nobody is told of a date that is older.
-- A row that was appended twice counts once. A message is about the dates that its incident had when it went out; one that
-- says that all is over tells nobody that something was wrong.
-- One row = one game date of one incident that somebody was told of, as it was first seen.
WITH events AS (
  SELECT
    event_date,
    occurred_at,
    incident_id,
    event_number,
    event,
    phase,
    entity,
    game_date,
    state_to,
    severity,
    due_since
  FROM `nba_monitoring.incident_events`
  WHERE event_date BETWEEN DATE_SUB(@from, INTERVAL 45 DAY) AND DATE_ADD(@to, INTERVAL 14 DAY)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, event_number ORDER BY occurred_at DESC) = 1
),
turns AS (
  SELECT
    event_date,
    incident_id,
    event_number,
    event,
    phase,
    entity,
    game_date,
    severity,
    due_since,
    ROW_NUMBER() OVER (PARTITION BY incident_id, game_date ORDER BY event_number) AS place,
    LEAD(event_number) OVER (PARTITION BY incident_id, game_date ORDER BY event_number) AS next_number
  FROM events
  WHERE event IN ('opened', 'joined', 'left', 'expired')
    AND game_date IS NOT NULL
),
messages AS (
  SELECT
    incident_id,
    event_number,
    occurred_at
  FROM events
  WHERE event = 'told'
    AND state_to NOT IN ('Resolved', 'Expired')
),
first_messages AS (
  SELECT
    turns.incident_id,
    turns.game_date,
    MIN(messages.occurred_at) AS told_at
  FROM turns
  INNER JOIN messages
    ON messages.incident_id = turns.incident_id
    AND messages.event_number > turns.event_number
    AND messages.event_number < IFNULL(turns.next_number, messages.event_number + 1)
  WHERE turns.event IN ('opened', 'joined')
  GROUP BY turns.incident_id, turns.game_date
)
SELECT
  turns.incident_id,
  turns.phase,
  turns.entity,
  turns.game_date,
  turns.severity,
  turns.due_since,
  first_messages.told_at,
  TIMESTAMP_DIFF(first_messages.told_at, turns.due_since, MINUTE) AS minutes_to_detect
FROM turns
INNER JOIN first_messages
  ON first_messages.incident_id = turns.incident_id
  AND first_messages.game_date = turns.game_date
WHERE turns.place = 1
  AND turns.event IN ('opened', 'joined')
  AND turns.event_date BETWEEN @from AND @to
