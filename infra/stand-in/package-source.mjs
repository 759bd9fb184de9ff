// Finds its way in the TypeScript that cdktf generates: classes, interfaces, and how blocks are nested.

import fs from 'node:fs';
import path from 'node:path';

const SOURCE_MAP = 'sourceMappingURL=data:application/json;base64,';

// The TypeScript of a folder; the largest types are split over several files.
export function sourceOf(folder) {
  const files = fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
  return files.map((file) => {
    const compiled = fs.readFileSync(path.join(folder, file), 'utf8');
    const at = compiled.lastIndexOf(SOURCE_MAP);
    if (at < 0) throw new Error(`${file}: no source map inside`);
    return JSON.parse(Buffer.from(compiled.slice(at + SOURCE_MAP.length), 'base64').toString('utf8')).sourcesContent[0];
  }).join('\n');
}

export function parse(source) {
  const classes = Object.fromEntries(
    [...source.matchAll(/^export class (\w+) extends cdktf\.(\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, base, body]) => [name, { base, body }]));
  const interfaces = Object.fromEntries(
    [...source.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [name, documentationIn(body)]));
  return { classes, interfaces, nesting: nestingIn(source), membersOf: (name) => membersIn(classes[name].body) };
}

function documentationIn(body) {
  const comments = [...body.matchAll(/\/\*\*\n([\s\S]*?)\*\/\s*readonly /g)].map(([, comment]) => comment);
  return Object.fromEntries(comments.map((comment) => [comment.match(/#(\w+) [\w]+#\1\}/)?.[1], comment]).filter(([name]) => name));
}

// From the function (or method) that writes the object as HCL.
function nestingIn(source) {
  const nesting = {};
  for (const writer of source.matchAll(/^export function (\w+)ToHclTerraform\(struct[\s\S]*?^\}|^  protected synthesizeHclAttributes\(\)[\s\S]*?^  \}/gm)) {
    const kinds = [...writer[0].matchAll(/^ +(\w+): \{\n +value: .*\n +isBlock: (\w+),\n +type: "(\w+)"/gm)].map(([, name, , kind]) => [name, kind]);
    nesting[writer[1]?.toLowerCase() ?? ''] = Object.fromEntries(kinds);
  }
  return nesting;
}

// A comment before each member has its name in Terraform and three flags.
function membersIn(body) {
  const heads = [...body.matchAll(/^  \/\/ (\w+) - computed: (\w+), optional: (\w+), required: (\w+)$/gm)];
  return heads.map((head, place) => ({
    name: head[1],
    computed: head[2] === 'true',
    optional: head[3] === 'true',
    required: head[4] === 'true',
    text: body.slice(head.index + head[0].length, heads[place + 1]?.index),
  }));
}
