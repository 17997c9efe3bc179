// The little the pages do by themselves; without it everything still works.
(function () {
  "use strict";

  var EVERY_MS = 2000;
  var GIVE_UP_MS = 8000;
  var SENT_FOR_MS = 3000;

  // A hurried double tap sends once; the server would notice too.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.hasAttribute("data-sent")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "");
    setTimeout(function () { form.removeAttribute("data-sent"); }, SENT_FOR_MS);
  });

  var list = document.getElementById("live");
  var state = document.getElementById("live-state");
  if (!list || !window.fetch) { return; }
  var tag = list.getAttribute("data-tag");
  var heard = new Date();

  function say(name) {
    var time = ("0" + heard.getHours()).slice(-2) + ":" + ("0" + heard.getMinutes()).slice(-2);
    var text = state.getAttribute("data-" + name).replace("TIME", time);
    if (state.textContent !== text) { state.textContent = text; }
    state.hidden = false;
  }

  function take(answer) {
    if (answer.status === 403 || answer.status === 404) {
      location.reload();
      return null;
    }
    if (answer.status !== 304 && !answer.ok) { throw new Error("no list"); }
    heard = new Date();
    say("on");
    return answer.status === 304 ? null : answer.text().then(function (text) {
      tag = answer.headers.get("ETag");
      list.innerHTML = text;
    });
  }

  function ask() {
    if (document.hidden) { return again(); }
    var end = window.AbortController ? new AbortController() : null;
    var timer = setTimeout(function () { if (end) { end.abort(); } }, GIVE_UP_MS);
    var options = { cache: "no-store", credentials: "same-origin", headers: { "If-None-Match": tag } };
    if (end) { options.signal = end.signal; }
    return fetch(list.getAttribute("data-address"), options)
      .then(take)
      .catch(function () { say("off"); })
      .then(function () {
        clearTimeout(timer);
        again();
      });
  }

  function again() { setTimeout(ask, EVERY_MS); }

  ask();
})();
