"use strict";
// Where there is script, a button prints; without it the browser's own way does.
for (const button of document.querySelectorAll("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
