// Shows the description of the API. Everything is built as elements: no string ever becomes markup.

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const resolve = (description, schema) => {
  const name = schema?.$ref?.split("/").pop();
  return name ? { name, schema: description.components.schemas[name] } : { name: schema?.title ?? "", schema };
};

const shape = (description, schema, depth = 0) => {
  const { name, schema: known } = resolve(description, schema);
  if (!known || depth > 4) return name || "…";
  if (known.enum) return known.enum.join(" | ");
  if (known.oneOf) return known.oneOf.map((one) => shape(description, one, depth + 1));
  if (known.allOf) return Object.assign({}, ...known.allOf.map((one) => shape(description, one, depth)));
  if (known.properties) {
    const entries = Object.entries(known.properties);
    return Object.fromEntries(entries.map(([key, value]) => [key, shape(description, value, depth + 1)]));
  }
  if (known.items) return [shape(description, known.items, depth + 1)];
  return [known.type].flat().join(" | ");
};

const showShape = (title, description, content) => {
  const [kind, body] = Object.entries(content ?? {})[0] ?? [];
  if (!body?.schema) return [];
  const { name } = resolve(description, body.schema);
  const text = JSON.stringify(shape(description, body.schema), null, 2);
  return [element("p", {}, `${title}: ${name} (${kind})`), element("pre", { textContent: text, tabIndex: 0 })];
};

const tryOut = (path, parameters) => {
  const output = element("pre", { hidden: true, tabIndex: 0 });
  const fields = parameters
    .filter((parameter) => parameter.in === "path" || parameter.in === "query")
    .map((parameter) => ({ parameter, input: element("input", { name: parameter.name }) }));
  const form = element("form", {});
  for (const { parameter, input } of fields) {
    form.append(element("label", {}, `${parameter.name}: ${parameter.description ?? ""} `, input));
  }
  form.append(element("button", { type: "submit", textContent: "Try" }), output);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    let address = path;
    const query = new URLSearchParams();
    for (const { parameter, input } of fields) {
      if (parameter.in === "path") address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
      else if (input.value) query.set(parameter.name, input.value);
    }
    if (query.size) address += `?${query}`;
    output.hidden = false;
    try {
      const answer = await fetch(address);
      const text = await answer.text();
      const isJson = answer.headers.get("content-type")?.includes("json");
      output.textContent = `${answer.status} ${address}\n\n${isJson ? JSON.stringify(JSON.parse(text), null, 2) : text}`;
    } catch (error) {
      output.textContent = `${address}\n\n${error}`;
    }
  });
  return form;
};

const show = (description, filter) => {
  const groups = new Map();
  for (const [path, item] of Object.entries(description.paths)) {
    if (!path.includes(filter)) continue;
    for (const [method, operation] of Object.entries(item)) {
      if (!operation.responses) continue;
      const tag = operation.tags?.[0] ?? "other";
      groups.set(tag, [...(groups.get(tag) ?? []), { path, method, operation }]);
    }
  }
  const sections = [...groups].map(([tag, operations]) =>
    element(
      "section",
      {},
      element("h2", { textContent: tag }),
      ...operations.map(({ path, method, operation }) => {
        const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
        const isStream = Object.keys(success?.[1].content ?? {}).includes("text/event-stream");
        return element(
          "details",
          {},
          element(
            "summary",
            {},
            element("span", { className: "method", textContent: method.toUpperCase() }),
            element("code", { textContent: path }),
            ` ${operation.summary ?? ""}`,
          ),
          element(
            "div",
            {},
            element("p", { textContent: operation.description ?? "" }),
            ...showShape("Takes", description, operation.requestBody?.content),
            ...showShape(`Answers ${success?.[0] ?? ""}`, description, success?.[1].content),
            ...(method === "get" && !isStream ? [tryOut(path, operation.parameters ?? [])] : []),
          ),
        );
      }),
    ),
  );
  document.getElementById("operations").replaceChildren(...sections);
};

const signInAs = async (persona) => {
  const headers = { "content-type": "application/json" };
  const body = persona ? JSON.stringify({ persona }) : undefined;
  await fetch("/api/v1/session", { method: persona ? "POST" : "DELETE", headers: body ? headers : {}, body });
};

const read = async (path) => (await fetch(`/api/v1/${path}`)).json();
const [description, personas, session] = await Promise.all([read("openapi.json"), read("personas"), read("session")]);
document.getElementById("about").textContent = description.info.description;
const chooser = document.getElementById("persona");
for (const { id, name } of personas.items) chooser.append(element("option", { value: id, textContent: `${id} (${name})` }));
chooser.value = session.persona?.id ?? "";
chooser.addEventListener("change", () => signInAs(chooser.value));
const filter = document.getElementById("filter");
filter.addEventListener("input", () => show(description, filter.value));
show(description, "");
