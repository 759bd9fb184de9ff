// What the real provider refuses by code and no schema says: of the kinds of resource that this repository uses.

import { UNKNOWN } from './msgpack.mjs';
import { walk } from './schema.mjs';

// Changed, these make a new resource of an old one.
export const REPLACED_BY = {
  google_bigquery_dataset: ['dataset_id', 'location', 'project'],
  google_bigquery_table: ['table_id', 'dataset_id', 'project'],
  google_cloud_run_service_iam_member: ['service', 'location', 'role', 'member', 'project'],
  google_cloud_scheduler_job: ['name', 'region', 'project'],
  google_cloudfunctions2_function: ['location', 'name', 'project'],
  google_project_iam_member: ['role', 'member', 'project'],
  google_project_service: ['service', 'project'],
  google_pubsub_subscription: ['name', 'topic', 'project'],
  google_pubsub_topic: ['name', 'project'],
  google_secret_manager_secret: ['secret_id', 'project'],
  google_service_account: ['account_id', 'project'],
  google_storage_bucket: ['name', 'location', 'project'],
  google_storage_bucket_object: ['bucket', 'name', 'source'],
};

const EXACTLY_ONE = {
  google_cloud_scheduler_job: [[], ['pubsub_target', 'http_target', 'app_engine_http_target']],
  google_secret_manager_secret: [['replication'], ['auto', 'user_managed']],
};

const isDuration = (value) => (/^\d+(\.\d+)?s$/.test(value) ? '' : 'is not a duration in seconds such as "180s"');
const isBase64 = (value) => (withoutPadding(Buffer.from(value, 'base64').toString('base64')) === withoutPadding(value) ? '' : 'is not base64');
const withoutPadding = (value) => value.replace(/=+$/, '');

const OF_VALUES = [
  [/^google_monitoring_dashboard\.dashboard_json$|^google_bigquery_table\.schema$/, isJson],
  [/^google_service_account\.account_id$/, (v) => (/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/.test(v) ? '' : 'must be 6 to 30 lower-case letters, digits and hyphens')],
  [/^google_cloud_scheduler_job\.schedule$/, (v) => (/^(@\w+|(\S+\s+){4}\S+)$/.test(v.trim()) ? '' : 'is not a cron schedule of five fields')],
  [/^google_cloud_scheduler_job\.time_zone$/, isZone],
  [/^google_cloud_scheduler_job\.(pubsub_target\.data|http_target\.body)$/, isBase64],
  [/^google_cloud_scheduler_job\.(attempt_deadline|.*_duration)$/, isDuration],
  [/^google_pubsub_subscription\.(message_retention_duration|retry_policy\.\w+)$/, isDuration],
  [/^google_monitoring_alert_policy\..*(duration|alignment_period|auto_close)$/, isDuration],
];

// Every refusal as [path, words].
export function violations(type, block, config) {
  const found = [];
  walk(block, config, [], (attribute, value, path) => {
    if (typeof value !== 'string') return;
    const name = path.at(-1);
    if (attribute.enum && value !== '' && !attribute.enum.includes(value)) found.push([path, `expected ${name} to be one of ${JSON.stringify(attribute.enum)}, got ${value}`]);
    const place = `${type}.${path.filter((step) => typeof step === 'string').join('.')}`;
    const words = OF_VALUES.filter(([pattern]) => pattern.test(place)).map(([, rule]) => rule(value)).filter(Boolean);
    found.push(...words.map((why) => [path, `"${name}" ${why}: ${JSON.stringify(value).slice(0, 80)}`]));
  });
  return [...found, ...choices(type, config)];
}

function choices(type, config) {
  if (!config || !EXACTLY_ONE[type]) return [];
  const [path, names] = EXACTLY_ONE[type];
  const outer = path.reduce((value, step) => value?.[step]?.[0], config);
  if (!outer || outer === UNKNOWN || names.some((name) => outer[name] === UNKNOWN)) return [];
  const given = names.filter((name) => outer[name]?.length);
  return given.length === 1 ? [] : [[path, `exactly one of ${names.join(', ')} must be given, not ${given.length}`]];
}

function isJson(value) {
  try {
    JSON.parse(value);
    return '';
  } catch (error) {
    return `is not JSON: ${error.message}`;
  }
}

function isZone(value) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return '';
  } catch {
    return 'is not a time zone of the tz database';
  }
}
