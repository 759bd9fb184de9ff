-- How many messages did all channels together get on each day?
-- @from, @to: Eastern days, both included; a day without a message is there with zeros.
-- A row that was appended twice counts once. Only a post is a new message; edits and replies change or answer one.
-- One row = one day and one phase that was told of on it; a silent day has one row without a phase.
WITH messages AS (
  SELECT
    event_date,
    phase,
    delivery
  FROM `nba_monitoring.incident_events`
  WHERE event_date BETWEEN @from AND @to
    AND event = 'told'
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, event_number ORDER BY occurred_at DESC) = 1
)
SELECT
  day,
  messages.phase,
  COUNTIF(messages.delivery = 'post') AS posts,
  COUNTIF(messages.delivery = 'edit') AS edits,
  COUNTIF(messages.delivery = 'reply') AS replies,
  COUNTIF(messages.delivery = 'signal') AS signals
FROM UNNEST(GENERATE_DATE_ARRAY(@from, @to)) AS day
LEFT JOIN messages
  ON messages.event_date = day
GROUP BY day, messages.phase
