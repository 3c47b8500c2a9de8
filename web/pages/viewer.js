// Shows /v1/openapi.json. Every text goes in as text, never as markup.
"use strict";

const REF = "#/components/schemas/";
let schemas = {};

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function schemaName(schema) {
  if (schema.$ref) return schema.$ref.slice(REF.length);
  if (schema.anyOf) return schema.anyOf.map(schemaName).join(" | ");
  if (schema.type === "array") return `${schemaName(schema.items ?? {})}[]`;
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.additionalProperties) return `{ [name]: ${schemaName(schema.additionalProperties)} }`;
  return schema.format ?? schema.type ?? "any";
}

function mentioned(schema, found = new Set()) {
  if (schema === null || typeof schema !== "object") return found;
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.slice(REF.length);
    if (!found.has(name)) {
      found.add(name);
      mentioned(schemas[name], found);
    }
  }
  for (const value of Object.values(schema)) mentioned(value, found);
  return found;
}

function shapeLines(name) {
  const { description = "", properties = {}, required = [], enum: values } = schemas[name];
  if (values) return [`${name}: ${values.join(" | ")}`];
  const lines = Object.entries(properties).map(
    ([key, schema]) => `  ${key}${required.includes(key) ? "" : "?"}: ${schemaName(schema)}`,
  );
  return [`${name}  — ${description}`, ...lines];
}

function shapes(content) {
  const schema = content?.["application/json"]?.schema;
  if (!schema) return [];
  return [made("pre", {}, [...mentioned(schema)].map((name) => shapeLines(name).join("\n")).join("\n\n"))];
}

function table(titles, rows) {
  if (!rows.length) return [];
  const head = made("tr", {}, ...titles.map((title) => made("th", {}, title)));
  const body = rows.map((row) => made("tr", {}, ...row.map((cell) => made("td", {}, cell))));
  return [made("table", {}, made("thead", {}, head), made("tbody", {}, ...body))];
}

function parameters(operation) {
  const rows = (operation.parameters ?? []).map((each) => [
    made("code", {}, each.name),
    each.in + (each.required ? ", required" : ""),
    schemaName(each.schema),
  ]);
  return table(["Parameter", "In", "Type"], rows);
}

function codes(description) {
  const links = description.split(", ").flatMap((code) => [made("a", { href: `/problems/${code}` }, code), " "]);
  return made("span", {}, ...links);
}

function answers(operation) {
  const rows = Object.entries(operation.responses).map(([status, answer]) => [
    made("code", {}, status),
    answer.content?.["application/problem+json"] ? codes(answer.description) : answer.description,
  ]);
  const good = Object.values(operation.responses).flatMap((answer) => shapes(answer.content));
  return [...table(["Status", "Says"], rows), ...good];
}

function shown(method, path, operation) {
  const title = made("summary", {}, made("span", { class: "method" }, method), made("code", {}, path));
  title.append(` ${operation.summary}`);
  const isOpen = operation.security.some((each) => Object.keys(each).length === 0);
  const body = made("div", {}, made("p", { class: "kind" }, isOpen ? "Open to all." : "Needs an access token."));
  body.append(...parameters(operation), ...shapes(operation.requestBody?.content), ...answers(operation));
  const details = made("details", { id: operation.operationId }, title, body);
  details.className = operation.deprecated ? "gone" : "";
  details.dataset.words = `${method} ${path} ${operation.summary} ${operation.operationId}`.toLowerCase();
  return details;
}

function section(tag, paths) {
  const part = made("section", { id: `tag-${tag}` }, made("h2", {}, tag));
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (operation.tags.includes(tag)) part.append(shown(method.toUpperCase(), path, operation));
    }
  }
  return part;
}

function find(event) {
  const words = event.target.value.toLowerCase().split(/\s+/);
  for (const each of document.querySelectorAll("details")) {
    each.hidden = !words.every((word) => each.dataset.words.includes(word));
  }
  for (const each of document.querySelectorAll("section")) {
    each.hidden = !each.querySelector("details:not([hidden])");
  }
  document.getElementById("none").hidden = document.querySelector("details:not([hidden])") !== null;
}

async function show() {
  const told = await (await fetch("/v1/openapi.json")).json();
  schemas = told.components.schemas;
  const tags = told.tags.map((tag) => tag.name);
  document.getElementById("version").textContent = told.info.version;
  document.getElementById("tags").append(...tags.map((tag) => made("a", { href: `#tag-${tag}` }, tag)));
  document.getElementById("operations").replaceChildren(...tags.map((tag) => section(tag, told.paths)));
  document.getElementById("find").addEventListener("input", find);
}

show();
