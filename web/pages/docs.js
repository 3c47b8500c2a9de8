// Has Swagger UI show /v1/openapi.json, and nothing from anywhere else.
"use strict";

const DOCUMENT = "/v1/openapi.json";
const dark = window.matchMedia("(prefers-color-scheme: dark)");

function shade() {
  document.documentElement.classList.toggle("dark-mode", dark.matches);
}

// What refuses is told by its code: each has a page.
function linked(answer) {
  if (!answer.content?.["application/problem+json"]) return;
  const codes = answer.description.split(", ");
  answer.description = codes.map((code) => `[${code}](/problems/${code})`).join(", ");
}

async function show() {
  const told = await (await fetch(DOCUMENT)).json();
  for (const operations of Object.values(told.paths)) {
    for (const { responses } of Object.values(operations)) Object.values(responses).forEach(linked);
  }
  const shown = SwaggerUIBundle({
    spec: told,
    dom_id: "#swagger-ui",
    layout: "BaseLayout",
    presets: [SwaggerUIBundle.presets.apis],
    validatorUrl: null,
    deepLinking: true,
    filter: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
  });
  shown.specActions.updateUrl(DOCUMENT);
}

dark.addEventListener("change", shade);
shade();
show();
