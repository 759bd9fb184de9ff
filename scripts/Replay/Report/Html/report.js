"use strict";
// The page is whole without this: it makes moving about quicker, nothing else.
const reveal = element => {
  for (let at = element; at; at = at.parentElement) if (at.localName === "details") at.open = true;
};

const follow = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  reveal(target);
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
};
addEventListener("hashchange", follow);
follow();

const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
document.querySelector(".heat")?.addEventListener("keydown", event => {
  const marks = [...event.currentTarget.querySelectorAll(".mark")];
  const next = marks[marks.indexOf(event.target) + (steps[event.key] ?? NaN)];
  if (next && event.target.matches(".mark")) { event.preventDefault(); next.focus(); }
});

addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => { details.open = true; }));
