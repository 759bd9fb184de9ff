#!/usr/bin/env node
// usage: dashboard.mjs
// Reads a dashboard from standard input and holds it to the API's own description: unknown fields, wrong kinds, unknown words, two of one.
// Prints what is wrong, a line each, and ends with 1 where something is.

import fs from 'node:fs';

const { types } = JSON.parse(fs.readFileSync(new URL('dashboard.json', import.meta.url), 'utf8'));
const SCALARS = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  'google.protobuf.Duration': (value) => /^\d+(\.\d+)?s$/.test(value),
  'google.protobuf.Timestamp': (value) => !Number.isNaN(Date.parse(value)),
  'google.protobuf.Empty': (value) => typeof value === 'object' && Object.keys(value).length === 0,
};
const isNumber = (value) => typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value);

const wrong = message('Dashboard', JSON.parse(fs.readFileSync(0, 'utf8')), 'dashboard');
for (const words of wrong) console.log(words);
process.exit(wrong.length ? 1 : 0);

function message(name, value, at) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${at}: a ${name} is expected`];
  const { fields, oneofs } = types[name];
  const found = Object.entries(value).flatMap(([key, inner]) => (fields[key] ? field(name, fields[key], inner, `${at}.${key}`) : [`${at}.${key}: ${name} has no such field`]));
  const twice = oneofs.map((names) => names.filter((one) => value[one] !== undefined)).filter((given) => given.length > 1);
  return [...found, ...twice.map((given) => `${at}: only one of ${given.join(', ')}`)];
}

function field(owner, { type, repeated, map }, value, at) {
  if (repeated) return Array.isArray(value) ? value.flatMap((item, place) => one(owner, type, item, `${at}[${place}]`)) : [`${at}: a list is expected`];
  return map ? Object.entries(value).flatMap(([key, item]) => one(owner, type, item, `${at}.${key}`)) : one(owner, type, value, at);
}

function one(owner, type, value, at) {
  const known = resolve(owner, type);
  if (known && types[known].values) return types[known].values.includes(value) ? [] : [`${at}: ${JSON.stringify(value)} is none of ${types[known].values.join(', ')}`];
  if (known) return message(known, value, at);
  return (SCALARS[type] ?? isNumber)(value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${type}`];
}

// A name is looked for within its owner, then further out.
function resolve(owner, type) {
  const parts = owner.split('.');
  const candidates = parts.map((_, count) => [...parts.slice(0, parts.length - count), type].join('.'));
  return [...candidates, type].find((name) => types[name]);
}
