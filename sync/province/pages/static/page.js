// What was typed stays on this phone alone until it is sent; the waiting page looks whether the hall has answered.
(function () {
  "use strict";

  var NAME = "draft", KEPT_MS = 12 * 3600 * 1000, LOOK_MS = 1500, SILENT_MS = 60000;
  var NEVER = { form_key: 1, nonce: 1, act: 1 };

  var waiting = document.getElementById("waiting");
  if (waiting) {
    var since = Date.now(), isSilent = waiting.hasAttribute("data-silent");
    var look = function () {
      var asked = new XMLHttpRequest();
      asked.onload = function () {
        var isOver = asked.responseText === "answered" || (!isSilent && Date.now() - since > SILENT_MS);
        if (asked.status === 200 && isOver) { waiting.submit(); } else { setTimeout(look, LOOK_MS); }
      };
      asked.onerror = asked.ontimeout = function () { setTimeout(look, LOOK_MS); };
      asked.open("GET", "/answer/" + waiting.getAttribute("data-act"));
      asked.timeout = 10000;
      asked.send();
    };
    setTimeout(look, 500);
  }

  var store;
  try { store = window.localStorage; store.getItem(NAME); } catch (refused) { return; }
  if (document.getElementById("draft-over")) { store.removeItem(NAME); }
  var form = document.getElementById("form");
  if (!form) { return; }

  function controls() { return Array.prototype.slice.call(form.elements).filter(function (one) { return one.name && !NEVER[one.name]; }); }

  function keep() {
    var values = {};
    controls().forEach(function (one) { if (one.type !== "checkbox" || one.checked) { values[one.name] = one.value; } });
    try { store.setItem(NAME, JSON.stringify({ at: Date.now(), values: values })); } catch (full) { /* goes on without */ }
  }

  function kept() {
    try {
      var found = JSON.parse(store.getItem(NAME));
      return found && found.at <= Date.now() && Date.now() - found.at < KEPT_MS ? found.values : null;
    } catch (broken) { return null; }
  }

  var values = form.hasAttribute("data-draft") ? kept() : null;
  if (values) {
    controls().forEach(function (one) {
      if (one.type === "checkbox") { one.checked = one.value === values[one.name]; } else if (values[one.name] !== undefined) { one.value = values[one.name]; }
    });
    document.getElementById("draft-kept").hidden = false;
  }
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
})();
