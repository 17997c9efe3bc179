// What was typed stays on this phone alone until it is sent, so that a lost connection loses nothing.
(function () {
  "use strict";

  var NAME = "draft";
  var KEPT_MS = 12 * 3600 * 1000;
  // The nonce is kept with what was typed: whichever tab sends it, it is one posting.
  var NEVER = { form_key: 1 };
  var store;
  try { store = window.localStorage; store.getItem(NAME); } catch (refused) { return; }

  function forget() { store.removeItem(NAME); }

  function kept() {
    try {
      var found = JSON.parse(store.getItem(NAME));
      if (found && Date.now() - found.at < KEPT_MS && found.at <= Date.now()) { return found.values; }
    } catch (broken) { /* nothing that can be read */ }
    forget();
    return null;
  }

  function controls() { return Array.prototype.slice.call(form.elements).filter(function (one) { return one.name && !NEVER[one.name]; }); }

  function isTicked(one) { return one.type === "radio" || one.type === "checkbox"; }

  function keep() {
    var values = {};
    controls().forEach(function (one) {
      if (!isTicked(one)) { values[one.name] = one.value; } else if (one.checked) { values[one.name] = one.value; }
    });
    try { store.setItem(NAME, JSON.stringify({ at: Date.now(), values: values })); } catch (full) { /* goes on without */ }
  }

  function fill(values) {
    controls().forEach(function (one) {
      var value = values[one.name];
      if (isTicked(one)) { one.checked = one.value === value; } else if (value !== undefined) { one.value = value; }
    });
  }

  // Who taps means no other figure that was written, and the other way round.
  function choose(event) {
    var one = event.target;
    if (one.type === "radio" && /_tap$/.test(one.name)) {
      form.elements[one.name.slice(0, -4)].value = "";
    } else if (one.name && one.value && form.elements[one.name + "_tap"]) {
      controls().forEach(function (tap) { if (tap.name === one.name + "_tap") { tap.checked = false; } });
    }
    if (isNew) { keep(); }
  }

  if (document.getElementById("draft-over")) { return forget(); }
  var form = document.querySelector("form[data-fields]");
  if (!form) { return; }
  var isNew = form.getAttribute("action") === "/post";
  var values = form.hasAttribute("data-draft") ? kept() : null;
  if (values) {
    fill(values);
    document.getElementById("draft-kept").hidden = false;
  }
  form.addEventListener("input", choose);
  form.addEventListener("change", choose);
})();
