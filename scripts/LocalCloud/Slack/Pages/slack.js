// Asks for the page's changing parts whenever the server says that something changed, and puts in only what is different,
// so that an open thread, the focus and the scroll position stay.
"use strict";

const live = document.getElementById("live");
let isAsking = false;
let isStale = false;

function place(old, fresh) {
  const known = new Map([...old.children].map(node => [node.id, node]));
  const next = [...fresh.children].map(node => {
    const was = known.get(node.id);
    for (const thread of was?.querySelectorAll("details[open]") ?? []) {
      node.querySelector(`#${CSS.escape(thread.id)}`)?.setAttribute("open", "");
    }
    return was?.isEqualNode(node) ? was : node;
  });

  const staying = new Set(next);
  for (const node of [...old.children]) {
    if (!staying.has(node)) node.remove();
  }

  let at = old.firstElementChild;
  for (const node of next) {
    if (node === at) at = at.nextElementSibling;
    else old.insertBefore(node, at);
  }
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const focused = document.activeElement?.id;
  for (const id of ["channels", "messages"]) place(document.getElementById(id), fresh.getElementById(id));
  document.getElementById("count").textContent = fresh.getElementById("count").textContent;
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

async function refresh() {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  try {
    while (isStale) {
      isStale = false;
      const answer = await fetch(document.body.dataset.fragment, { cache: "no-store" });
      if (answer.ok) show(await answer.text());
    }
  } catch {
    say("Reconnecting…", false);
  } finally {
    isAsking = false;
  }
}

function say(words, isLive) {
  if (live.textContent !== words) live.textContent = words;
  live.classList.toggle("on", isLive);
}

const events = new EventSource("/slack/events");
events.onopen = () => { say("Live", true); refresh(); };
events.onmessage = refresh;
events.onerror = () => say("Reconnecting…", false);
