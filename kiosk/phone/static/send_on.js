// A job's link goes to others by the phone's own sheet, else into its clipboard; else the link opens the page itself.
(function () {
  "use strict";

  var link = document.getElementById("send-on");
  if (!link) { return; }
  var state = document.getElementById("send-on-state");

  function say(name) {
    state.textContent = state.getAttribute("data-" + name);
    state.hidden = false;
  }

  // Pages of a hall come without a certificate: the newer clipboard is not there for them.
  function copy(text) {
    var field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "unseen";
    document.body.appendChild(field);
    field.select();
    field.setSelectionRange(0, text.length);
    var isDone = false;
    try { isDone = document.execCommand("copy"); } catch (refused) { /* the link is there */ }
    document.body.removeChild(field);
    return isDone;
  }

  link.addEventListener("click", function (event) {
    var title = link.getAttribute("data-title");
    if (navigator.share) {
      event.preventDefault();
      navigator.share({ title: title, text: title, url: link.href }).catch(function () { /* he thought better of it */ });
    } else if (copy(title + "\n" + link.href)) {
      event.preventDefault();
      say("copied");
    }
  });
})();
