-- How many of the incidents that each check opened were no problem at all, as a person said?
-- @from, @to: Eastern days, both included, on which the incident opened.
-- Read are 14 days after, because a person may say so as long as the incident is open, and a date is given up after 14.
-- A row that was appended twice counts once. An incident that passed before anybody was sure of it is none.
-- A false positive is one as long as whoever said so has not acknowledged it or taken his mark back. That marks end by
-- themselves, which is by nobody's word, changes nothing.
-- One row = one check and the phase that its incidents are about.
WITH events AS (
  SELECT
    event_date,
    incident_id,
    event_number,
    event,
    phase,
    state_to,
    actor
  FROM `nba_monitoring.incident_events`
  WHERE event_date BETWEEN @from AND DATE_ADD(@to, INTERVAL 14 DAY)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, event_number ORDER BY occurred_at DESC) = 1
),
false_positives AS (
  SELECT
    incident_id,
    actor
  FROM events
  WHERE event IN ('false_positive', 'acknowledged', 'unmarked')
  GROUP BY incident_id, actor
  HAVING MAX(IF(event = 'false_positive', event_number, 0)) > MAX(IF(event = 'false_positive', 0, event_number))
),
incidents AS (
  SELECT
    actor,
    phase,
    incident_id IN (SELECT incident_id FROM false_positives) AS is_false_positive
  FROM events
  WHERE event = 'opened'
    AND event_date BETWEEN @from AND @to
    AND incident_id IN (SELECT incident_id FROM events WHERE state_to NOT IN ('Pending', 'Resolved', 'Expired'))
)
SELECT
  actor AS check_name,
  phase,
  COUNT(*) AS opened,
  COUNTIF(is_false_positive) AS false_positives,
  COUNTIF(is_false_positive) / COUNT(*) AS false_positive_share
FROM incidents
GROUP BY check_name, phase
