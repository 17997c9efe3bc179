// The little the pages do by themselves; without it everything still works.
(function () {
  "use strict";

  var EVERY_MS = 5000;
  var STREAM_TRIED_EVERY = 3;
  var AT_LATEST_MS = 60000;
  var DEAF_MS = 50000;
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

  // A page that the browser kept whole, and shows again, can be sent again at once.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      Array.prototype.forEach.call(document.forms, function (form) { form.removeAttribute("data-sent"); });
    }
  });

  // Who goes back to an answer of the form, or loads it anew, has the form: no browser asks him to send it again.
  if (document.getElementById("form") && history.replaceState) {
    history.replaceState(null, "", location.pathname.replace(/\/(send|change|mend|in\/\w+)$/, ""));
  }

  // The live part: the hall says that something changed, the page asks what; without such a stream it asks by itself.
  var list = document.getElementById("live");
  var state = document.getElementById("live-state");
  if (!list || !window.fetch) { return; }
  var tag = list.getAttribute("data-tag");
  var heard = new Date();
  var asked = 0;
  var source = null;
  var ticks = 0;

  function say(name) {
    var time = ("0" + heard.getHours()).slice(-2) + ":" + ("0" + heard.getMinutes()).slice(-2);
    var text = state.getAttribute("data-" + name).replace("TIME", time);
    if (state.textContent !== text) { state.textContent = text; }
    state.hidden = false;
  }

  function hear() {
    heard = new Date();
    say("on");
  }

  function take(answer) {
    if (answer.status === 403 || answer.status === 404) {
      location.reload();
      return null;
    }
    if (answer.status !== 304 && !answer.ok) { throw new Error("no list"); }
    hear();
    return answer.status === 304 ? null : answer.text().then(function (text) {
      tag = answer.headers.get("ETag");
      list.innerHTML = text;
    });
  }

  function ask() {
    asked = Date.now();
    var end = window.AbortController ? new AbortController() : null;
    var timer = setTimeout(function () { if (end) { end.abort(); } }, GIVE_UP_MS);
    var options = { cache: "no-store", credentials: "same-origin", headers: { "If-None-Match": tag } };
    if (end) { options.signal = end.signal; }
    return fetch(list.getAttribute("data-address"), options)
      .then(take)
      .catch(function () { say("off"); })
      .then(function () { clearTimeout(timer); });
  }

  function hush() {
    if (source) { source.close(); }
    source = null;
  }

  function listen() {
    if (!window.EventSource || source) { return; }
    source = new EventSource(list.getAttribute("data-events"));
    source.addEventListener("beat", hear);
    source.addEventListener("changed", ask);
    source.addEventListener("over", hush);
    source.onerror = function () {
      say("off");
      if (source && source.readyState === 2) { hush(); }
    };
  }

  // Who does not look gives his place back; who is told asks now and then all the same, as time alone changes things.
  function tend() {
    ticks += 1;
    if (document.hidden) { return hush(); }
    if (source && Date.now() - heard > DEAF_MS) { hush(); }
    if (!source || Date.now() - asked > AT_LATEST_MS) { ask(); }
    if (ticks % STREAM_TRIED_EVERY === 0) { listen(); }
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { return hush(); }
    ask();
    listen();
  });
  setInterval(tend, EVERY_MS);
  ask();
  listen();
})();
