#!/usr/bin/env node
// A Terraform provider (plugin protocol 5) that has the real one's schema and talks to no cloud. Terraform starts it, with
// TF_DISABLE_PLUGIN_TLS=1; infra/stand-in/README.md says what it proves and what it cannot.

import fs from 'node:fs';
import http2 from 'node:http2';
import path from 'node:path';
import { held, hold, invented, keyOf, save } from './cloud.mjs';
import { UNKNOWN, pack, unpack } from './msgpack.mjs';
import { REPLACED_BY, violations } from './rules.mjs';
import { bare, copy, schemaMap, schemaMessage } from './schema.mjs';
import { framed, index, read, text, unframed, write } from './wire.mjs';

if (!process.env.TF_PLUGIN_MAGIC_COOKIE) refuse('This is a Terraform provider: Terraform starts it.');
if (process.env.PLUGIN_CLIENT_CERT) refuse('Set TF_DISABLE_PLUGIN_TLS=1: this provider speaks plain text on loopback.');

const folder = path.dirname(fs.realpathSync(process.argv[1]));
const { provider, resource_schemas: resources, data_source_schemas: sources } =
  Object.values(JSON.parse(fs.readFileSync(path.join(folder, 'schema.json'), 'utf8')).provider_schemas)[0];
const settings = {};

const value = (v) => write([1, pack(v)]);
function valueOf(message, field) {
  const dynamic = message[field] && read(message[field][0]);
  if (!dynamic) return null;
  return dynamic[1]?.[0]?.length ? unpack(dynamic[1][0]) : dynamic[2] ? JSON.parse(dynamic[2][0]) : null;
}

const CALLS = {
  GetSchema: () => write([1, schemaMessage(provider)], ...schemaMap(2, resources), ...schemaMap(3, sources), [6, write([1, true])]),
  PrepareProviderConfig: (call) => write([1, call[1]?.[0]]),
  Configure: (call) => {
    const given = Object.entries(valueOf(call, 2) ?? {}).filter(([, setting]) => typeof setting === 'string');
    Object.assign(settings, Object.fromEntries(given));
    return write();
  },
  ValidateResourceTypeConfig: (call) => diagnostics(text(call, 1), resources, valueOf(call, 2)),
  ValidateDataSourceConfig: (call) => diagnostics(text(call, 1), sources, valueOf(call, 2)),
  UpgradeResourceState: (call) => write([1, write([2, read(call[3][0])[1][0]])]),
  ReadResource: (call) => {
    const all = held();
    return write([1, all ? value(all[keyOf(text(call, 1), valueOf(call, 2))] ?? null) : call[2][0]]);
  },
  PlanResourceChange: (call) => plan(text(call, 1), valueOf(call, 2), valueOf(call, 3), call[3][0]),
  ApplyResourceChange: (call) => {
    const type = text(call, 1);
    const planned = valueOf(call, 3);
    const made = planned && copy(resources[type].block, planned, (attribute, v, at) => (v === UNKNOWN ? invented(type, attribute.type, at.at(-1), planned, settings) : v));
    hold(type, valueOf(call, 2), made);
    return write([1, value(made)], [4, true]);
  },
  ReadDataSource: (call) => {
    const type = text(call, 1);
    const config = valueOf(call, 2);
    return write([1, value(copy(sources[type].block, config, (attribute, v, at) => (v === null && attribute.computed ? invented(type, attribute.type, at.at(-1), config, settings) : v)))]);
  },
  ImportResourceState: (call) => {
    const type = text(call, 1);
    return write([1, write([1, type], [2, value(bare(resources[type].block, text(call, 2)))])]);
  },
  GetFunctions: () => write(),
  Stop: () => (save(), write()),
};

// Nothing is known of what the cloud will compute; some changes make a new thing of an old one.
function plan(type, before, after, proposed) {
  if (after === null) return write([1, proposed], [5, true]);
  if (before !== null) {
    const replaced = (REPLACED_BY[type] ?? []).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
    return write([1, proposed], ...replaced.map((name) => [2, write([1, write([1, name])])]), [5, true]);
  }
  const computed = (attribute, v, at) => (v === null && attribute.computed ? (at.join() === 'project' && settings.project) || UNKNOWN : v);
  return write([1, value(copy(resources[type].block, after, computed))], [5, true]);
}

function diagnostics(type, schemas, config) {
  const step = (name) => [1, typeof name === 'number' ? index(3, name) : write([1, name])];
  return write(...violations(type, schemas[type].block, config).map(([at, words]) =>
    [1, write([1, 1], [2, words], [3, [type, ...at].join('.')], [4, at.length ? write(...at.map(step)) : undefined])]));
}

function answer(service, method, body) {
  if (service === 'plugin.GRPCController') return write();
  if (service === 'grpc.health.v1.Health') return write([1, 1]);
  return CALLS[method]?.(read(unframed(body)));
}

function serve(stream, headers) {
  const [, service, method] = headers[':path'].split('/');
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  stream.on('error', () => {});
  stream.on('end', () => {
    try {
      const message = answer(service, method, Buffer.concat(parts));
      respond(stream, message ? 0 : 12, message ? '' : `${method} is not offered`, message);
    } catch (error) {
      console.error(error.stack);
      respond(stream, 13, `${method}: ${error.message}`);
    }
    if (service === 'plugin.GRPCController') setTimeout(() => (save(), process.exit(0)), 20);
  });
}

function respond(stream, status, words, message) {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': String(status), ...(words && { 'grpc-message': encodeURIComponent(words) }) }));
  stream.end(message && framed(message));
}

function refuse(words) {
  console.error(words);
  process.exit(1);
}

const server = http2.createServer();
server.on('stream', serve);
server.listen(0, '127.0.0.1', () => process.stdout.write(`1|5|tcp|127.0.0.1:${server.address().port}|grpc\n`));
