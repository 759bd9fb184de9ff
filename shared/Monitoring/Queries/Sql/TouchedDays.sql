-- On which days did a person have to say something about an incident?
-- @from, @to: Eastern days, both included; a day on which nobody did has no row.
-- A row that was appended twice counts once. Marks that end by themselves are nobody's word.
-- One row = one day with the number of words and of those who said them.
WITH words AS (
  SELECT
    event_date,
    actor
  FROM `nba_monitoring.incident_events`
  WHERE event_date BETWEEN @from AND @to
    AND event IN ('acknowledged', 'silenced', 'false_positive')
  QUALIFY ROW_NUMBER() OVER (PARTITION BY incident_id, event_number ORDER BY occurred_at DESC) = 1
)
SELECT
  event_date AS day,
  COUNT(*) AS words,
  COUNT(DISTINCT actor) AS people
FROM words
GROUP BY day
