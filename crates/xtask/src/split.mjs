// Takes the module that Trunk put into dist/ apart, and puts the parts there instead: the main module, one file for each part of the
// app (`src/routes/parts.rs`), and what parts share. The style sheets of the parts are taken out of the page and come with their part as
// well. Trunk cannot do this itself. Names hold a digest of the content, so that all may be cached for ever; index.html gets the new
// names, their integrity, and which files a part consists of.
//
//   node split.mjs <unsplit module, as cargo made it> <dist> <folder for intermediate files>
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";

// What parts share comes as dozens of modules, one for each set of parts. Those smaller than this (bytes) travel in one file that every
// part loads: fewer requests, for a few kilobytes that not every part needs.
const WORTH_A_REQUEST = 10_000;

// A part needs the sheet that is called like it, and that of what parts share; but for these.
const SHEETS = { ledger: ["common", "dashboard"], person: [], suggestions: ["suggestions"] };

const [module, dist, work] = process.argv.slice(2);
const run = promisify(execFile);
const digest = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);
const integrity = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;
const name = basename(module, ".wasm");
const parts = join(work, "parts");
const main = join(work, "main");

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
await run("wasm-split-cli", ["--target", "web", "--out-name", name, module, parts]);
await run("wasm-bindgen", [
  ...["--target", "web", "--keep-lld-exports", "--no-demangle", "--no-typescript"],
  ...["--out-name", name, "--out-dir", main, join(parts, `${name}.wasm`)],
]);

// What the splitter wrote about the parts: which file is whose, and what the parts import from the main module.
const written = readFileSync(join(parts, "__wasm_split.js"), "utf8");
const imported = one(written.match(/const (\{[^}]*\}) = initSync/), "the imports of the parts");
const chunks = new Map();
for (const [, chunk, file] of written.matchAll(/const (__chunk_\d+) = makeLoad\([^]*?"\.\/([^"]+)"/g)) chunks.set(chunk, file);
const needed = new Map();
for (const [, part, body] of written.matchAll(/export const __wasm_split_load_(\w+) = (wrapAsyncCb[^]*?\]\)\));/g)) {
  const shared = [...body.matchAll(/__chunk_\d+/g)].map(([chunk]) => chunks.get(chunk));
  needed.set(part, { own: one(body.match(/"\.\/([^"]+)"/), `the file of ${part}`), shared });
}
if (needed.size === 0) throw new Error("there is no part; was it built with the feature `split`?");

// Two at a time: the smallest machine that is promised has two cores.
const optimised = new Map();
const waiting = [...chunks.values(), ...[...needed.values()].map(({ own }) => own)].map((file) => join(parts, file));
waiting.push(join(main, `${name}_bg.wasm`));
const optimise = async () => {
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    const to = join(work, basename(from));
    await run("wasm-opt", ["-Oz", from, "-o", to]);
    optimised.set(basename(from), readFileSync(to));
  }
};
await Promise.all([optimise(), optimise()]);

// Files hold one module after the other; `lengths` tells them apart.
const packs = new Map();
const pack = (stem, files) => {
  const modules = files.map((file) => optimised.get(file));
  const content = Buffer.concat(modules);
  const href = `/${stem}-${digest(content)}.pack`;
  packs.set(href, { content, lengths: modules.map((module) => module.length) });
  return href;
};
const small = (file) => optimised.get(file).length < WORTH_A_REQUEST;
const common = pack("common", [...chunks.values()].filter(small));
const large = new Map([...chunks.values()].filter((file) => !small(file)).map((file) => [file, pack("shared", [file])]));
// Trunk has linked every sheet in the page.
let index = readFileSync(join(dist, "index.html"), "utf8");
const sheets = new Map();
const sheet = (name) => {
  if (!sheets.has(name)) {
    const link = index.match(new RegExp(`<link\\b[^>]*href=["']?(/${name}-[0-9a-f]+\\.css)\\b[^>]*>`));
    const href = one(link, `the sheet of ${name}`);
    index = index.replace(link[0], "");
    sheets.set(name, href);
  }
  return sheets.get(name);
};
const files = {};
for (const [part, { own, shared }] of needed) {
  const code = [pack(part, [own]), common, ...shared.filter((file) => large.has(file)).map((file) => large.get(file))];
  files[part] = [...(SHEETS[part] ?? ["common", part]).map(sheet), ...code];
}

// The script of the main module imports the loaders, which import what the main module exports: one file that imports itself. All
// modules of a file are compiled before any is instantiated, so that a part is there in whole or not at all.
const SELF = "./@self";
const lengths = Object.fromEntries([...packs].map(([href, { lengths }]) => [href, lengths]));
let script = readFileSync(join(main, `${name}.js`), "utf8").replaceAll('from "./__wasm_split.js"', `from "${SELF}"`);
script += `
const LENGTHS = ${JSON.stringify(lengths)};
const loads = {};
let shared;
const exported = () => {
    if (shared === undefined) {
        const ${imported} = initSync(undefined);
        shared = { __wasm_split: ${imported} };
    }
    return shared;
};
const instantiate = async (href) => {
    const response = await fetch(href);
    if (!response.ok) throw new Error(response.status + " " + href);
    const bytes = await response.arrayBuffer();
    let at = 0;
    const modules = await Promise.all(LENGTHS[href].map((length) => WebAssembly.compile(bytes.slice(at, at += length))));
    for (const module of modules) new WebAssembly.Instance(module, exported());
};
const dress = (href) => new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload: resolve });
    link.onerror = () => { link.remove(); reject(new Error(href)); };
    document.head.append(link);
});
const load = (href) => {
    const loading = loads[href] ?? (href.endsWith(".css") ? dress(href) : instantiate(href));
    loads[href] = loading;
    loading.catch(() => { if (loads[href] === loading) delete loads[href]; });
    return loading;
};
const loader = (files) => async (callback, data) => {
    let success = false;
    try {
        await Promise.all(files.map(load));
        success = true;
    } catch (error) {
        console.warn(error);
    } finally {
        exported().__wasm_split.__indirect_function_table.get(callback)(data, success);
    }
};
`;
for (const [part, hrefs] of Object.entries(files)) {
  script += `export const __wasm_split_load_${part} = loader(${JSON.stringify(hrefs)});\n`;
}
const whole = optimised.get(`${name}_bg.wasm`);
const stem = `${name}-${digest(script + digest(whole))}`;
script = script.replaceAll(SELF, `./${stem}.js`);

const replace = (attribute, file, content) => {
  const old = one(index.match(new RegExp(`${attribute}=["']?/([^"'\\s>]+)`)), attribute);
  const was = integrity(readFileSync(join(dist, old)));
  if (!index.includes(was)) throw new Error(`index.html has no integrity of ${old}`);
  index = index.replaceAll(old, file).replaceAll(was, integrity(content));
  rmSync(join(dist, old));
  writeFileSync(join(dist, file), content);
};
replace("data-js", `${stem}.js`, script);
replace("data-wasm", `${stem}_bg.wasm`, whole);
index = index.replace(/ data-js=/, ` data-parts='${JSON.stringify(files)}' data-js=`);
writeFileSync(join(dist, "index.html"), index);
for (const [href, { content }] of packs) writeFileSync(join(dist, href), content);

function one(match, what) {
  if (!match) throw new Error(`cannot find ${what}`);
  return match[1];
}
