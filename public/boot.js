// Starts the app: the Trusted Types policy, the wasm, the crash page, and the font once the rest stands.
const script = document.querySelector("script[data-wasm]");

// Leptos fills <template> elements from markup that was fixed when the app was built. Nothing else may reach an HTML
// sink, and nothing at all a script sink: there is no createScript and no createScriptURL.
// See docs/decisions/trusted-types-default-policy.md.
const ACTIVE = /<\s*\/?\s*(script|iframe|frame|object|embed|base|meta|link|style|template|portal)\b|[\s"'/]on[a-z]+\s*=|javascript:|srcdoc/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML(markup, _type, sink) {
    if (sink !== "Element innerHTML" || ACTIVE.test(markup)) return null;
    return markup;
  },
});

const crashed = (reason) => {
  const page = document.getElementById("crash");
  if (!page || !page.hidden) return;
  for (const other of document.body.children) if (other !== page) other.hidden = true;
  document.getElementById("crash-detail").textContent = String(reason).slice(0, 600);
  page.hidden = false;
};
document.getElementById("crash-reload")?.addEventListener("click", () => location.reload());
// The panic hook of the app tells what happened through this event.
addEventListener("lokapasar:crash", (event) => crashed(event.detail));

// The font comes after the first paint and never for a reader who saves data; its metrics are those of the fallback, so
// that the change moves nothing.
const loadFont = async () => {
  if (navigator.connection?.saveData) return;
  const faces = await document.fonts.load('1em "Plus Jakarta Sans Variable"');
  if (faces.length > 0) document.documentElement.dataset.font = "ready";
};

// The part of the app that this page needs is fetched beside the main module, not after it: `data-parts` names its files. The app
// itself decides what it loads; this only has it on its way.
const PART_OF = {
  search: "search", "sign-in": "search", products: "product", compare: "product",
  cart: "purchase", checkout: "purchase", purchases: "purchase", "quick-order": "quick_order",
  orders: "orders", approvals: "orders", vendor: "orders", dashboard: "dashboard",
  "dashboard/vendors": "ledger", "dashboard/year-end": "ledger", "dashboard/flags": "ledger", "dashboard/orders": "ledger",
  "dashboard/import": "ledger",
};
const parts = JSON.parse(script.dataset.parts ?? "{}");
const [, area, tab] = location.pathname.split("/");
for (const href of parts[PART_OF[`${area}/${tab}`] ?? PART_OF[area]] ?? []) {
  const link = document.createElement("link");
  if (href.endsWith(".css")) Object.assign(link, { rel: "preload", as: "style", href });
  else Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  document.head.append(link);
}

try {
  const app = await import(script.dataset.js);
  await app.default({ module_or_path: script.dataset.wasm });
  loadFont().catch(() => {}); // without the font the system's own stays
} catch (error) {
  crashed(error);
  throw error;
}
