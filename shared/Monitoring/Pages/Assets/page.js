"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const map = document.getElementById("map");
  const actions = document.getElementById("main").dataset.actions;
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  // Commands to be copied.
  for (const command of document.querySelectorAll(".command")) {
    const button = make("button", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", "Copy the command");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(command.firstElementChild.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(command.firstElementChild);
        button.textContent = "Selected";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    command.append(button);
  }

  // Actions: a form is made when it is opened. The token lives in this variable and in no other place.
  let token = "";
  const send = async (form, fields, output) => {
    if (!form.reportValidity()) return;
    const body = { ...fields, reason: form.elements.reason.value.trim() };
    if ("for" in fields) body.for = form.elements.for.value.trim();
    output.textContent = "…";
    try {
      const answer = await fetch(actions + (form.elements.try.checked ? "?dry_run=true" : ""), {
        method: "POST",
        headers: { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}`, "X-Serverless-Authorization": `Bearer ${token}` }) },
        body: JSON.stringify(body), credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
      });
      const text = await answer.text();
      let words = text;
      try {
        const json = JSON.parse(text);
        words = json.detail ?? json.words ?? json.summary ?? json.sentence ?? text;
      } catch { /* words of whoever stands in between */ }
      output.textContent = `${answer.ok ? "✓" : "×"} ${answer.status} ${words}`;
    } catch (error) {
      output.textContent = `× Not sent: ${error.message}. The command above does the same.`;
    }
  };
  document.addEventListener("toggle", event => {
    const details = event.target;
    if (!details.dataset?.act || details.querySelector("form")) return;
    const form = document.getElementById("form").content.cloneNode(true).firstElementChild;
    const commands = JSON.parse(details.dataset.act);
    const output = form.querySelector("output");
    form.elements.token.value = token;
    form.elements.token.addEventListener("input", typed => { token = typed.target.value.trim(); });
    form.querySelector(".for").hidden = !commands.some(([, fields]) => "for" in fields);
    form.addEventListener("submit", submitted => submitted.preventDefault());
    for (const [label, fields] of commands) {
      const button = make("button", label);
      button.type = "button";
      button.addEventListener("click", () => send(form, fields, output));
      form.querySelector(".buttons").append(button);
    }
    details.append(form);
  }, true);

  if (!map) return;

  // The map: one cell is in the tab order, arrows move, and the cell that has the focus tells what it was lit for.
  const names = { p: "pass", a: "acceptable", f: "fail", u: "unknown", d: "not due", x: "not expected" };
  const phases = ["2 raw", "3 analytics", "4 precompute", "5 predictions", "6 grading"];
  const panel = document.getElementById("why");
  const inside = panel.firstElementChild;
  const { p: patterns, from, d: coded } = JSON.parse(document.getElementById("whys").textContent);
  const tables = [...map.querySelectorAll("table")];
  const dateOf = (table, column) => `${table.dataset.m}-${String(column).padStart(2, "0")}`;
  const cellAt = (table, phase, column) => table.tBodies[0].rows[phase].cells[column];
  const isLit = cell => cell && cell.tagName === "TD" && cell.className.length > 0;
  const litIn = (table, phase) => [...table.tBodies[0].rows[phase].cells].filter(isLit);

  const whys = new Map();
  const lines = coded.split(";");
  const nights = tables.flatMap(table => litIn(table, 0).map(cell => dateOf(table, cell.cellIndex))).filter(date => from && date >= from).sort();
  nights.reverse().forEach((date, index) => {
    const after = whys.get(nights[index - 1]);
    whys.set(date, lines[nights.length - 1 - index]?.split("|").map((code, phase) => code || after[phase]));
  });
  const whyOf = (date, phase) => {
    const parts = whys.get(date)?.[phase]?.split(" ");
    if (!parts) return "";
    let number = 1;
    return patterns[parts[0]].replace(/#/g, () => parts[number++]);
  };

  let current;
  const sentence = (date, phase, cell) => {
    const why = whyOf(date, phase);
    return `${phases[phase]}: ${names[cell.className[0]]}${why ? `, ${why}` : ""}`;
  };
  const show = cell => {
    const table = cell.closest("table");
    const date = dateOf(table, cell.cellIndex);
    const picked = cell.parentElement.sectionRowIndex;
    const day = new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    const head = make("h3", day);
    const link = make("a", "All evidence of this date");
    link.href = table.tHead.rows[0].cells[cell.cellIndex].firstElementChild.getAttribute("href");
    head.append(link);
    const list = make("ul");
    phases.forEach((_, phase) => {
      const other = cellAt(table, phase, cell.cellIndex);
      const item = make("li", "", phase === picked ? "now" : "");
      item.append(make("b", "", `c ${other.className[0]}`), sentence(date, phase, other));
      list.append(item);
    });
    inside.replaceChildren(head, list);
    panel.hidden = false;
    cell.setAttribute("aria-label", `${day}, ${sentence(date, picked, cell)}`);
  };
  const go = cell => {
    if (!isLit(cell)) return;
    if (current) { current.removeAttribute("tabindex"); current.classList.remove("on"); }
    current = cell;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const step = (cell, by) => {
    const table = cell.closest("table");
    const phase = cell.parentElement.sectionRowIndex;
    const row = litIn(table, phase);
    const next = row[row.indexOf(cell) + by];
    if (next) return next;
    const beside = litIn(tables[tables.indexOf(table) + by] ?? table, phase);
    return tables[tables.indexOf(table) + by] ? beside[by > 0 ? 0 : beside.length - 1] : cell;
  };
  const month = (cell, by) => {
    const table = tables[tables.indexOf(cell.closest("table")) + by];
    return table ? litIn(table, cell.parentElement.sectionRowIndex)[0] : cell;
  };
  const phase = (cell, by) => cellAt(cell.closest("table"), Math.min(4, Math.max(0, cell.parentElement.sectionRowIndex + by)), cell.cellIndex);
  const edge = (cell, last) => { const row = litIn(cell.closest("table"), cell.parentElement.sectionRowIndex); return row[last ? row.length - 1 : 0]; };
  const keys = {
    ArrowLeft: cell => step(cell, -1), ArrowRight: cell => step(cell, 1), ArrowUp: cell => phase(cell, -1), ArrowDown: cell => phase(cell, 1),
    PageUp: cell => month(cell, -1), PageDown: cell => month(cell, 1), Home: cell => edge(cell, false), End: cell => edge(cell, true),
  };

  map.addEventListener("click", event => {
    const cell = event.target.closest("td");
    if (isLit(cell)) go(cell);
  });
  map.addEventListener("focusin", event => { if (isLit(event.target)) { event.target.classList.add("on"); show(event.target); } });
  map.addEventListener("keydown", event => {
    if (!isLit(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") { location.href = inside.querySelector("a").href; return; }
    if (event.key === "Escape") { panel.hidden = true; return; }
    const move = keys[event.key];
    if (!move) return;
    event.preventDefault();
    go(move(event.target));
  });
  for (const link of map.querySelectorAll("th a")) link.tabIndex = -1;
  const newest = tables.toSorted((one, other) => other.dataset.m.localeCompare(one.dataset.m))[0];
  if (newest) {
    current = edge(cellAt(newest, 0, 0), true);
    current.tabIndex = 0;
  }
});
