"""What a person knows and chance does not: what there is in the market, which version it has, and that each write wants a key of its own.

Without it hardly anything would be carried out. Three of four requests that are drawn to be right get it; the fourth stays as
it was drawn, so that what is not there is asked for as well. What is drawn to be wrong is left alone.
"""

import datetime
import itertools
import os
import re
import uuid

import requests
import schemathesis
from schemathesis import GenerationMode

API = os.environ["LOKAPASAR_API"]
COOKIE = {"Cookie": os.environ.get("LOKAPASAR_COOKIE", "")}
VALID_KEY = re.compile(r"[!-~]{1,100}")

# Under which names the body of a request names what, by the prefix of its identifiers.
NAMED = {
    "offer_id": "off",
    "offers": "off",
    "vendor": "vnd",
    "cart_id": "crt",
    "order": "ord",
    "list": "lst",
}
# What the `{id}` of a path is, by the resource before it.
RESOURCES = {
    "products": "prd",
    "vendors": "vnd",
    "orders": "ord",
    "purchases": "pur",
    "questions": "qst",
    "lists": "lst",
}

turns = itertools.count()


def read(path):
    """The answer, or nothing for whom may not see it."""
    answer = requests.get(API + path, headers=COOKIE, timeout=30)
    return answer.json() if answer.ok else {}


def version(path):
    return requests.get(API + path, headers=COOKIE, timeout=30).headers.get("ETag")


class Market:
    """What this person finds at the beginning."""

    def __init__(self):
        products = read("/products?in_stock=true&limit=12")["items"]
        orders = read("/orders?limit=12").get("items", [])
        self.minimum, self.seller = {}, {}
        for product in products:
            offer = read(f"/products/{product['id']}/offers")["items"][0]
            self.minimum[offer["id"]] = offer["minimum_order"]
            self.seller[product["id"]] = offer["vendor"]["id"]
        purchases = [read(f"/orders/{order['id']}").get("purchase") for order in orders[:4]]
        pools = {
            "prd": list(self.seller),
            "off": list(self.minimum),
            "vnd": list(self.seller.values()),
            "crt": [read("/cart").get("id")],
            "ord": [order["id"] for order in orders],
            "pur": purchases,
            "qst": [question["id"] for question in read("/questions/waiting").get("items", [])],
            "lst": [],
        }
        self.pools = {kind: itertools.cycle(ids) for kind, ids in pools.items() if any(ids)}

    def known(self, kind, drawn):
        """One of this kind, unless what was drawn is one already: it came out of an answer."""
        if str(drawn).startswith(kind + "_") or kind not in self.pools:
            return drawn
        return next(self.pools[kind])

    def fill(self, body):
        """Names what there is in a body, wherever it names something."""
        if isinstance(body, list):
            for item in body:
                self.fill(item)
        if not isinstance(body, dict):
            return
        for name, value in body.items():
            kind = NAMED.get(name)
            if kind and isinstance(value, str):
                body[name] = self.known(kind, value)
            elif kind and isinstance(value, list):
                body[name] = [self.known(kind, one) for one in value]
            else:
                self.fill(value)
        chosen = body.get("offer_id") or next(iter(body.get("offers") or []), None)
        if "chosen" in body:
            body["chosen"] = chosen
        if chosen in self.minimum and "quantity" in body:
            body["quantity"] = self.minimum[chosen]
        if "needed_by" in body:
            body["needed_by"] = str(datetime.date.today() + datetime.timedelta(days=30))


market = None


@schemathesis.hook
def before_call(context, case, kwargs):
    global market
    headers = case.headers or {}
    key = headers.get("Idempotency-Key")
    if isinstance(key, str) and VALID_KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    is_right = case.meta is None or case.meta.generation.mode == GenerationMode.POSITIVE
    if not is_right or next(turns) % 4 == 3:
        return
    market = market or Market()
    path = case.operation.path.removeprefix("/api/v1")
    resource = path.split("/")[1]
    if case.path_parameters and "id" in case.path_parameters and resource in RESOURCES:
        case.path_parameters["id"] = market.known(RESOURCES[resource], case.path_parameters["id"])
    market.fill(case.body)
    if path == "/products/{id}/questions" and case.method == "POST":
        product = case.path_parameters["id"]
        case.body["vendor"] = market.seller.get(product, case.body["vendor"])
    if "If-Match" in headers:
        of_cart = resource in ("cart", "purchases")
        of = "/cart" if of_cart else f"/{resource}/{case.path_parameters['id']}"
        case.headers["If-Match"] = version(of) or headers["If-Match"]
