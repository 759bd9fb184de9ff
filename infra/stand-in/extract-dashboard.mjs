#!/usr/bin/env node
// usage: extract-dashboard.mjs PACKAGE_FOLDER OUT
// Takes the messages of Cloud Monitoring's dashboards out of the description that npm's @google-cloud/monitoring-dashboards (Apache-2.0) ships.

import fs from 'node:fs';
import path from 'node:path';

const [folder, out] = process.argv.slice(2);
const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
const description = JSON.parse(fs.readFileSync(path.join(folder, 'build/protos/protos.json'), 'utf8'));
const all = ['google', 'monitoring', 'dashboard', 'v1'].reduce((at, name) => at.nested[name], description).nested;

// "Aggregation.Aligner" and "Aligner": a message or a list of words, with nothing but what a checker needs.
const types = {};
for (const [name, type] of Object.entries(all)) add(name, type);
fs.writeFileSync(out, JSON.stringify({ origin: `npm @google-cloud/monitoring-dashboards ${version} (Apache-2.0)`, types }, null, 1) + '\n');
console.log(`${out}: ${Object.keys(types).length} types`);

function add(name, type) {
  if (/Service$|^(Create|List|Get|Delete|Update)Dashboard/.test(name)) return;
  if (type.values) types[name] = { values: Object.keys(type.values) };
  if (type.fields) types[name] = { fields: fieldsOf(type), oneofs: Object.values(type.oneofs ?? {}).map((one) => one.oneof).filter((one) => one.length > 1) };
  for (const [inner, innerType] of Object.entries(type.nested ?? {})) add(`${name}.${inner}`, innerType);
}

function fieldsOf(type) {
  return Object.fromEntries(Object.entries(type.fields).map(([name, field]) =>
    [name, { type: field.type, ...(field.rule === 'repeated' && { repeated: true }), ...(field.keyType && { map: true }) }]));
}
