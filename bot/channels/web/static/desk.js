// Sends the forms of the desk in place; without this module the page works as well, with a whole page a reply.

const log = document.getElementById("log");
const field = document.getElementById("question");
const announcement = document.getElementById("announcement");

function announce(words) {
  announcement.textContent = "";
  requestAnimationFrame(() => { announcement.textContent = words; });
}

async function send(form, button) {
  const words = new URLSearchParams(new FormData(form));
  if (button?.name) words.append(button.name, button.value);
  form.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(form.action, { method: "POST", body: words, credentials: "omit" });
    show(new DOMParser().parseFromString(await response.text(), "text/html"), form);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

function show(page, form) {
  const reply = page.querySelector(".reply");
  if (!reply) {
    announce(page.querySelector("main")?.textContent.trim().replace(/\s+/g, " ") ?? "");
    return;
  }
  for (const greeting of log.querySelectorAll("[data-greeting]")) greeting.remove();
  for (const former of log.children) former.classList.add("old");
  log.prepend(document.adoptNode(reply));
  for (const name of ["thread", "lang"]) {
    const value = page.querySelector(`input[name="${name}"]`).value;
    for (const kept of document.querySelectorAll(`input[name="${name}"]`)) kept.value = value;
  }
  if (form.contains(field)) field.value = "";
  announce(reply.dataset.summary);
}

document.addEventListener("submit", (event) => {
  if (!log || !event.target.matches("[data-desk]") || event.submitter?.value.startsWith("lang:")) return;
  event.preventDefault();
  send(event.target, event.submitter).catch(() => announce(announcement.dataset.failed));
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button || !navigator.clipboard) return;
  event.preventDefault();
  navigator.clipboard.writeText(button.dataset.copy).then(() => announce(button.dataset.copied));
});

field?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    field.form.requestSubmit();
  }
});

// In `web` the page follows the data file: when it is saved, what stands beside the page is fetched anew.
async function follow(bench) {
  for (;;) {
    const seen = bench.dataset.number;
    const number = await (await fetch(`/changes?seen=${seen}`, { credentials: "omit" })).text();
    if (number === seen) continue;
    if (!log) return location.reload();
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const newer = document.adoptNode(page.querySelector(".bench"));
    bench.replaceWith(newer);
    bench = newer;
  }
}

const bench = document.querySelector(".bench");
if (bench) follow(bench).catch(() => {});
