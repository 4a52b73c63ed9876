// Runs before the first paint, so that neither theme nor language changes under the reader's eyes.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is switched off: the browser's own wishes hold
    }
  };
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const page = document.documentElement;
  page.dataset.theme = kept('theme') ?? 'system';
  page.lang = kept('language') ?? spoken.find((tag) => tag === 'en' || tag === 'ja') ?? 'en';
})();
