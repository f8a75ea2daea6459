// Runs before the first paint: language and theme as they were chosen, so that nothing flashes.
// The preferences store of the app writes the two keys that are read here (src/stores/preferences.rs).
(() => {
  const root = document.documentElement;
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is refused: the defaults stand
    }
  };
  const asked = new URLSearchParams(location.search).get("lang");
  const language = [asked, remembered("lokapasar.language")].find((it) => it === "id" || it === "en") ?? "id";
  root.lang = language;
  const theme = remembered("lokapasar.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  if (language === "en") {
    document.addEventListener("DOMContentLoaded", () => {
      for (const input of document.querySelectorAll("#boot [data-en]")) {
        input.placeholder = input.dataset.en;
        input.setAttribute("aria-label", input.dataset.en);
      }
    });
  }
})();
