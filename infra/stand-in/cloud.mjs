// The cloud that the stand-in invents: what it answers for computed fields, and, where STAND_IN_CLOUD names a file, what it holds.

import fs from 'node:fs';

const PROJECT = 'a-project';

// Ids in Google's own form, so that what refers to them reads as it will.
const IDS = {
  google_bigquery_dataset: (project, name) => `projects/${project}/datasets/${name}`,
  google_bigquery_table: (project, name, root) => `projects/${project}/datasets/${root.dataset_id}/tables/${name}`,
  google_cloud_scheduler_job: (project, name, root) => `projects/${project}/locations/${root.region}/jobs/${name}`,
  google_cloudfunctions2_function: (project, name, root) => `projects/${project}/locations/${root.location}/functions/${name}`,
  google_logging_metric: (project, name) => name,
  google_project_service: (project, name) => `${project}/${name}`,
  google_pubsub_subscription: (project, name) => `projects/${project}/subscriptions/${name}`,
  google_pubsub_topic: (project, name) => `projects/${project}/topics/${name}`,
  google_secret_manager_secret: (project, name) => `projects/${project}/secrets/${name}`,
  google_service_account: (project, name) => `projects/${project}/serviceAccounts/${emailOf(project, name)}`,
  google_storage_bucket: (project, name) => name,
};

const NAMES = ['name', 'account_id', 'secret_id', 'table_id', 'dataset_id', 'display_name', 'service', 'role_id'];

// What the cloud would have made of a computed attribute.
export function invented(type, kind, name, root, settings) {
  if (Array.isArray(kind)) return inventedCollection(type, kind, root, settings);
  if (kind === 'bool') return false;
  if (kind === 'number') return 0;
  const own = NAMES.map((field) => root[field]).find((value) => typeof value === 'string') ?? 'unnamed';
  const project = typeof root.project === 'string' ? root.project : settings.project ?? PROJECT;
  if (name === 'id') return idOf(type, project, own, root);
  if (name === 'project' || name === 'project_id') return project;
  if (name === 'email') return emailOf(project, own);
  if (name === 'member') return `serviceAccount:${emailOf(project, own)}`;
  if (/ur[il]$|self_link/.test(name)) return `https://${own}.stand-in.invalid`;
  if (/time$|timestamp$/.test(name)) return '2026-01-01T00:00:00Z';
  return `invented-${name}`;
}

// Objects that were applied, by type and id; null where nothing is kept. Somebody who changes the file between two commands changes the cloud.
export function held() {
  const file = process.env.STAND_IN_CLOUD;
  if (!file) return null;
  return (objects ??= fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {});
}

export const keyOf = (type, value) => `${type} ${value?.id}`;

export function hold(type, before, after) {
  if (!held()) return;
  if (after) objects[keyOf(type, after)] = after;
  else delete objects[keyOf(type, before)];
  pending ??= setImmediate(save);
}

let objects;
let pending;

export function save() {
  if (pending) fs.writeFileSync(process.env.STAND_IN_CLOUD, JSON.stringify(objects, null, 1));
  pending = undefined;
}

const emailOf = (project, name) => `${name}@${project}.iam.gserviceaccount.com`;

// An access right is its role for its member on its thing, not the thing.
function idOf(type, project, own, root) {
  if (type.endsWith('_iam_member')) {
    const on = root.service ?? root.topic ?? root.subscription ?? root.table_id ?? root.dataset_id ?? root.bucket ?? root.secret_id ?? root.service_account_id ?? project;
    return [root.dataset_id, on, root.role, root.member].filter((part) => typeof part === 'string').join('/');
  }
  return IDS[type]?.(project, own, root) ?? `projects/${project}/${type.replace(/^google_/, '')}/${own}`;
}

function inventedCollection(type, [collection, inner], root, settings) {
  if (collection === 'map') return {};
  if (collection !== 'object') return [];
  return Object.fromEntries(Object.entries(inner).map(([name, kind]) => [name, invented(type, kind, name, root, settings)]));
}
