#!/usr/bin/env node
// usage: drift.mjs damage CLOUD  |  drift.mjs seen < PLAN_JSON
// Plays somebody who changes the cloud by hand, in every way that a deployment has been found changed; and says which of it a plan (terraform show
// -json) does not put right. Ends with 1 where there is any.

import fs from 'node:fs';

const NAME = 'box-score-completeness-alert';
const URI = `https://${NAME}.stand-in.invalid`;

// In words, the object by type and end of id, what is done to it (null: deleted), and the address whose plan must not be a "no-op".
const DAMAGES = [
  ['a job was deleted', 'google_cloud_scheduler_job', 'jobs/workflow-gap-alert', null, 'google_cloud_scheduler_job.call["workflow-gap-alert"]'],
  ['a job was paused', 'google_cloud_scheduler_job', 'jobs/incident-sweep', (job) => ({ ...job, paused: true }), 'google_cloud_scheduler_job.call["incident-sweep"]'],
  ['a job has other times', 'google_cloud_scheduler_job', `jobs/${NAME}`, (job) => ({ ...job, schedule: '0 3 * * *' }), `google_cloud_scheduler_job.call["${NAME}"]`],
  ['a job has another zone', 'google_cloud_scheduler_job', 'jobs/error-trend-alert', (job) => ({ ...job, time_zone: 'Etc/UTC' }), 'google_cloud_scheduler_job.call["error-trend-alert"]'],
  ['a job calls another function', 'google_cloud_scheduler_job', 'jobs/gate-sweep', (job) => ({ ...job, http_target: [{ ...job.http_target[0], uri: `${URI}/` }] }), 'google_cloud_scheduler_job.call["gate-sweep"]'],
  ['a job calls as somebody else', 'google_cloud_scheduler_job', 'jobs/recovery-step', as('default@developer.gserviceaccount.com'), 'google_cloud_scheduler_job.call["recovery-step"]'],
  ['a job gives up too soon', 'google_cloud_scheduler_job', 'jobs/schedule-refresh', (job) => ({ ...job, attempt_deadline: '180s' }), 'google_cloud_scheduler_job.call["schedule-refresh"]'],
  ['a function was deleted', 'google_cloudfunctions2_function', 'functions/smoke-test', null, 'module.function["smoke-test"].google_cloudfunctions2_function.this'],
  ['a function has other settings', 'google_cloudfunctions2_function', `functions/${NAME}`, (one) => ({ ...one, service_config: [{ ...one.service_config[0], environment_variables: {} }] }), `module.function["${NAME}"].google_cloudfunctions2_function.this`],
  ['a function may not be called any more', 'google_cloud_run_service_iam_member', 'gate-sweep/roles/run.invoker/serviceAccount:reliability-caller@nba-props-platform.iam.gserviceaccount.com', null, 'module.function["gate-sweep"].google_cloud_run_service_iam_member.invoker["caller"]'],
  ['a gate gets no messages', 'google_pubsub_subscription', 'subscriptions/phase3-to-phase4-gate', null, 'google_pubsub_subscription.gate["phase3-to-phase4-gate"]'],
  ['a gate sends its dead letters nowhere', 'google_pubsub_subscription', 'subscriptions/phase4-to-phase5-gate', (one) => ({ ...one, dead_letter_policy: [] }), 'google_pubsub_subscription.gate["phase4-to-phase5-gate"]'],
  ['a watchdog sleeps', 'google_monitoring_alert_policy', 'incident-sweep is silent', (one) => ({ ...one, enabled: false }), 'google_monitoring_alert_policy.silent["incident-sweep"]'],
  ['an account lost a right', 'google_project_iam_member', 'roles/datastore.user/serviceAccount:reliability-gate@nba-props-platform.iam.gserviceaccount.com', null, 'google_project_iam_member.documents["gate"]'],
  ['a secret is gone', 'google_secret_manager_secret', 'secrets/reliability-slack-bot-token', null, 'google_secret_manager_secret.secret["SLACK_BOT_TOKEN"]'],
  ['a table is gone', 'google_bigquery_table', 'tables/error_events', null, 'google_bigquery_table.own["nba_monitoring.error_events"]'],
  ['an API was switched off', 'google_project_service', 'bigquerydatatransfer.googleapis.com', null, 'google_project_service.api["bigquerydatatransfer.googleapis.com"]'],
];

const [mode, file] = process.argv.slice(2);
if (mode === 'damage') damage();
else seen(JSON.parse(fs.readFileSync(0, 'utf8')));

function damage() {
  const cloud = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const [words, type, end, change] of DAMAGES) {
    const key = Object.keys(cloud).find((name) => name.startsWith(`${type} `) && name.endsWith(end));
    if (!key) throw new Error(`${words}: the cloud has no ${type} ${end}`);
    if (change) cloud[key] = change(cloud[key]);
    else delete cloud[key];
  }
  fs.writeFileSync(file, JSON.stringify(cloud, null, 1));
}

function seen(plan) {
  const actions = Object.fromEntries(plan.resource_changes.map((change) => [change.address, change.change.actions.join()]));
  const unseen = DAMAGES.filter(([, , , , address]) => (actions[address] ?? 'no-op') === 'no-op');
  for (const [words, , , , address] of unseen) console.log(`a plan does not see that ${words}: ${address}`);
  console.log(`${DAMAGES.length - unseen.length} of ${DAMAGES.length} changes by hand are seen`);
  process.exit(unseen.length ? 1 : 0);
}

function as(email) {
  return (job) => {
    const [target] = job.http_target;
    return { ...job, http_target: [{ ...target, oidc_token: [{ ...target.oidc_token[0], service_account_email: email }] }] };
  };
}
