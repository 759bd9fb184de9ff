-- How long did it take until each game date that ended was repaired, and did a repair of ours prove it?
-- @from, @to: Eastern days, both included, on which the date left its incident, as it stood at the end of the last.
-- Read are 45 days before, because that is where the opening of what ended now may be: a date is given up after 14.
-- A row that was appended twice counts once. A date that came back within its incident was not repaired: its time goes on
-- from its first sighting. An incident that passed before anybody was sure of it is none. A date that expired has no time.
-- A false positive is one as long as whoever said so has not acknowledged it or taken his mark back. That marks end by
-- themselves, which is by nobody's word, changes nothing.
-- One row = one game date of one incident that ended.
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
    actor
  FROM `nba_monitoring.incident_events`
  WHERE event_date BETWEEN DATE_SUB(@from, INTERVAL 45 DAY) AND @to
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, event_number ORDER BY occurred_at DESC) = 1
),
openings AS (
  SELECT
    incident_id,
    event_number,
    phase,
    entity,
    game_date,
    severity,
    occurred_at
  FROM events
  WHERE event IN ('opened', 'joined')
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, game_date ORDER BY event_number) = 1
),
endings AS (
  SELECT
    event_date,
    incident_id,
    event_number,
    event,
    game_date,
    occurred_at
  FROM events
  WHERE event IN ('opened', 'joined', 'left', 'expired')
    AND game_date IS NOT NULL
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, game_date ORDER BY event_number DESC) = 1
),
sure AS (
  SELECT DISTINCT
    incident_id
  FROM events
  WHERE state_to NOT IN ('Pending', 'Resolved', 'Expired')
),
false_positives AS (
  SELECT
    incident_id,
    actor
  FROM events
  WHERE event IN ('false_positive', 'acknowledged', 'unmarked')
  GROUP BY incident_id, actor
  HAVING MAX(IF(event = 'false_positive', event_number, 0)) > MAX(IF(event = 'false_positive', 0, event_number))
)
SELECT
  openings.incident_id,
  openings.phase,
  openings.entity,
  openings.game_date,
  openings.severity,
  openings.occurred_at AS opened_at,
  endings.occurred_at AS ended_at,
  IF(endings.event = 'expired', NULL, TIMESTAMP_DIFF(endings.occurred_at, openings.occurred_at, MINUTE)) AS minutes_to_repair,
  endings.event = 'expired' AS is_expired,
  openings.incident_id IN (SELECT incident_id FROM false_positives) AS is_false_positive,
  EXISTS (
    SELECT
      proofs.event_number
    FROM events AS proofs
    WHERE proofs.incident_id = openings.incident_id
      AND proofs.event = 'proven'
      AND proofs.event_number BETWEEN openings.event_number AND endings.event_number
  ) AS is_proven
FROM openings
INNER JOIN endings
  ON endings.incident_id = openings.incident_id
  AND endings.game_date = openings.game_date
WHERE endings.event IN ('left', 'expired')
  AND endings.event_date BETWEEN @from AND @to
  AND openings.incident_id IN (SELECT incident_id FROM sure)
