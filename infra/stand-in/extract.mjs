#!/usr/bin/env node
// usage: extract.mjs PACKAGE_FOLDER INFRA_FOLDER OUT
// Reads the schema of every google_ type that INFRA_FOLDER's files name out of npm's @cdktf/provider-google, whose compiled files carry
// their TypeScript, and writes what `terraform providers schema -json` would, with one key more: "enum", from the documentation.

import fs from 'node:fs';
import path from 'node:path';
import { parse, sourceOf } from './package-source.mjs';

// How the getter reads an attribute, and the type that it stands for. The order matters.
const TYPES = [
  [/Fn\.tolist\(this\.getNumberListAttribute/, ['set', 'number']],
  [/Fn\.tolist\(this\.getListAttribute/, ['set', 'string']],
  [/getNumberListAttribute/, ['list', 'number']],
  [/getListAttribute/, ['list', 'string']],
  [/getStringMapAttribute|new cdktf\.StringMap\(/, ['map', 'string']],
  [/new cdktf\.StringMapList\(/, ['list', ['map', 'string']]],
  [/getNumberMapAttribute|new cdktf\.NumberMap\(/, ['map', 'number']],
  [/getBooleanMapAttribute|new cdktf\.BooleanMap\(/, ['map', 'bool']],
  [/getNumberAttribute/, 'number'],
  [/getBooleanAttribute/, 'bool'],
  [/getStringAttribute/, 'string'],
  // The provider's own settings have no getters, only private fields.
  [/private _\w+\?: number;/, 'number'],
  [/private _\w+\?: boolean/, 'bool'],
  [/private _\w+\?: string;/, 'string'],
  [/private _\w+\?: string\[\]/, ['list', 'string']],
  [/private _\w+\?: \{ \[key: string\]: string \}/, ['map', 'string']],
];

// The package does not mark what is secret; these are the ones among the types that we use.
const SENSITIVE = /SensitiveLabels\.(auth_token|password|service_key)$|^StorageBucketObject\w*\.(content|encryption_key)$/;

const [packageFolder, infra, out] = process.argv.slice(2);
const lib = path.join(packageFolder, 'lib');
const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

const settings = schemaIn('provider');
delete settings.schema.block.attributes.alias; // cdktf's own
const schemas = { provider: settings.schema, resource_schemas: {}, data_source_schemas: {} };
for (const type of typesIn(infra)) {
  schemas.resource_schemas[type] = schemaIn(type.replace(/^google_/, '').replaceAll('_', '-')).schema;
}

const origin = `hashicorp/google ${settings.providerVersion} (MPL-2.0), by way of npm @cdktf/provider-google ${version}; made by infra/stand-in/update`;
const result = { format_version: '1.0', origin, provider_version: settings.providerVersion, provider_schemas: { 'registry.terraform.io/hashicorp/google': schemas } };
fs.writeFileSync(out, JSON.stringify(result) + '\n');
console.log(`${out}: ${origin}: ${Object.keys(schemas.resource_schemas).length} resource types`);

function typesIn(folder) {
  const files = fs.readdirSync(folder, { recursive: true }).filter((file) => /\.tf$/.test(file) && !file.includes('.terraform'));
  const names = files.flatMap((file) => [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/^resource\s+"(google_\w+)"/gm)].map((match) => match[1]));
  return [...new Set(names)].sort();
}

function schemaIn(folder) {
  const source = sourceOf(path.join(lib, folder));
  const unit = parse(source);
  const [name] = Object.entries(unit.classes).find(([, one]) => /^Terraform(Resource|DataSource|Provider)$/.test(one.base));
  const providerVersion = source.match(/registry\.terraform\.io\/providers\/[\w-]+\/[\w-]+\/([\d.]+)\//)?.[1];
  return { providerVersion, schema: { version: 0, block: blockOf(unit, name, `${name}Config`, '') } };
}

function blockOf(unit, className, interfaceName, nestingOf) {
  const block = { attributes: {}, block_types: {} };
  for (const member of unit.membersOf(className)) {
    const documentation = unit.interfaces[interfaceName]?.[member.name] ?? '';
    const nested = nestedIn(unit, member);
    if (nested && /^\s*\* \w+ block\n/.test(documentation)) {
      block.block_types[member.name] = nestedBlock(unit, member, nested, nestingOf);
    } else {
      block.attributes[member.name] = attributeOf(unit, member, nested, documentation, `${interfaceName}.${member.name}`);
    }
  }
  return block;
}

function nestedIn(unit, member) {
  const match = member.text.match(/private _\w+ = new (\w+?)(OutputReference|List|Map)\(this, "\w+"(?:, (true|false))?\)/)
    ?? member.text.match(/private _\w+\?: (?!string|number|boolean)(\w+)()(?:\[\])? \|/);
  if (!match || match[1] === 'cdktf' || !(unit.classes[`${match[1]}OutputReference`] || unit.interfaces[match[1]])) return null;
  return { name: match[1], isOne: match[2] !== 'List', isMap: match[2] === 'Map', isSet: match[3] === 'true' };
}

function nestedBlock(unit, member, nested, nestingOf) {
  const kind = unit.nesting[nestingOf]?.[member.name] ?? (nested.isSet ? 'set' : 'list');
  const mode = kind === 'struct' ? 'single' : nested.isSet || kind === 'set' ? 'set' : 'list';
  const bounds = { ...(member.required && { min_items: 1 }), ...(nested.isOne && mode !== 'single' && { max_items: 1 }) };
  return { nesting_mode: mode, block: innerOf(unit, nested), ...bounds };
}

function attributeOf(unit, member, nested, documentation, place) {
  const type = nested ? [nested.isSet ? 'set' : nested.isMap ? 'map' : 'list', objectType(innerOf(unit, nested))] : TYPES.find(([pattern]) => pattern.test(member.text))?.[1];
  if (!type) throw new Error(`${place}: no type in ${member.text.slice(0, 200)}`);
  const { required, optional, computed } = member;
  const values = documentation.replace(/\n\s*\* ?/g, ' ').match(/Possible values: (\[(?:"[^"]*"(?:, )?)+\])/);
  return {
    type, ...(required && { required }), ...(optional && { optional }), ...(computed && { computed }),
    ...(SENSITIVE.test(place) && { sensitive: true }),
    ...(values && !computed && { enum: JSON.parse(values[1]) }),
  };
}

function innerOf(unit, { name }) {
  if (unit.classes[`${name}OutputReference`]) return blockOf(unit, `${name}OutputReference`, name, name.toLowerCase());
  const attributes = Object.keys(unit.interfaces[name]).map((field) => [field, { type: /enable|disable/.test(field) ? 'bool' : 'string', optional: true }]);
  return { attributes: Object.fromEntries(attributes), block_types: {} };
}

function objectType(block) {
  const attributes = Object.entries(block.attributes).map(([name, attribute]) => [name, attribute.type]);
  const blocks = Object.entries(block.block_types).map(([name, nested]) => [name, [nested.nesting_mode, objectType(nested.block)]]);
  return ['object', Object.fromEntries([...attributes, ...blocks])];
}
