// The schema as Terraform is told it, and walks over values that follow it.

import { write } from './wire.mjs';

const NESTING = { single: 1, list: 2, set: 3, map: 4, group: 5 };

export const schemaMessage = (schema) => write([1, schema.version], [2, blockMessage(schema.block)]);

export const schemaMap = (field, schemas) =>
  Object.entries(schemas).map(([name, schema]) => [field, write([1, name], [2, schemaMessage(schema)])]);

// Calls visit(attribute, value, path) for every attribute of a value.
export function walk(block, value, path, visit) {
  if (value === null || typeof value !== 'object') return;
  for (const [name, attribute] of attributesOf(block)) visit(attribute, value[name], [...path, name]);
  for (const [name, nested] of blocksOf(block)) {
    for (const [place, inner] of itemsOf(value[name])) {
      const hasPlace = place !== null && nested.nesting_mode !== 'set';
      walk(nested.block, inner, hasPlace ? [...path, name, place] : [...path, name], visit);
    }
  }
}

// A copy of a value in which change(attribute, value, path) stands for every attribute.
export function copy(block, value, change, path = []) {
  if (value === null || typeof value !== 'object') return value;
  const attributes = attributesOf(block).map(([name, attribute]) => [name, change(attribute, value[name] ?? null, [...path, name])]);
  const blocks = blocksOf(block).map(([name, nested]) => {
    const inner = value[name] ?? null;
    const one = (item) => copy(nested.block, item, change, [...path, name]);
    return [name, Array.isArray(inner) ? inner.map(one) : one(inner)];
  });
  return Object.fromEntries([...attributes, ...blocks]);
}

// A value of which nothing is known but its id and what that says: what an import begins with.
export const bare = (block, id) => ({
  ...Object.fromEntries(attributesOf(block).map(([name]) => [name, partsOf(id)[name] ?? null])),
  ...Object.fromEntries(blocksOf(block).map(([name, nested]) => [name, nested.nesting_mode === 'single' ? null : []])),
});

// projects/P/locations/L/jobs/J
function partsOf(id) {
  const parts = id.split('/');
  const place = id.match(/\/locations\/([^/]+)\//)?.[1];
  return { id, project: parts[0] === 'projects' ? parts[1] : null, region: place, location: place, name: parts.at(-1) };
}

const attributesOf = (block) => Object.entries(block.attributes ?? {});
const blocksOf = (block) => Object.entries(block.block_types ?? {});
const itemsOf = (value) => (Array.isArray(value) ? value.map((item, place) => [place, item]) : value && typeof value === 'object' ? [[null, value]] : []);

const blockMessage = (block) => write(
  ...attributesOf(block).map(([name, a]) => [2, write([1, name], [2, JSON.stringify(a.type)], [4, a.required], [5, a.optional], [6, a.computed], [7, a.sensitive])]),
  ...blocksOf(block).map(([name, nested]) =>
    [3, write([1, name], [2, blockMessage(nested.block)], [3, NESTING[nested.nesting_mode]], [4, nested.min_items], [5, nested.max_items])]));
