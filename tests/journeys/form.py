"""A phone without script: reads a page's form and sends it with some fields filled in."""

from html.parser import HTMLParser

import requests


class Form(HTMLParser):
    """The last form of a page: where it goes and what its fields hold."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.action, self.fields, self.choices = "", dict[str, str](), dict[str, dict[str, str]]()
        self._select, self._option = "", ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        name = attributes.get("name", "")
        if tag == "form":
            self.action, self.fields = attributes.get("action", ""), {}
        elif tag == "select":
            self._select = name
            self.choices[name] = {}
        elif tag == "option" and self._select:
            self._option = attributes.get("value", "")
            if "selected" in attributes:
                self.fields[self._select] = self._option
        elif tag in ("input", "textarea") and name and self._counts(attributes):
            self.fields[name] = attributes.get("value", "")

    def handle_data(self, data):
        if self._select and self._option and data.strip():
            self.choices[self._select][data.strip()] = self._option

    def handle_endtag(self, tag):
        if tag == "select":
            self._select, self._option = "", ""

    def _counts(self, attributes: dict[str, str]) -> bool:
        return attributes.get("type") not in ("radio", "checkbox") or "checked" in attributes

    def send(self, session: requests.Session, page: requests.Response, **typed: str) -> requests.Response:
        """Submit what the page held with these fields typed over."""
        address = requests.compat.urljoin(page.url, self.action)
        return session.post(address, data={**self.fields, **typed}, headers={"Origin": _origin(page.url)}, timeout=20)


def _origin(url: str) -> str:
    parts = requests.compat.urlparse(url)
    return f"{parts.scheme}://{parts.netloc}"
