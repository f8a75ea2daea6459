"""What a person knows and chance does not: what there is in the market, which version it has, and that each write wants a key of its own.

Without it hardly anything would be carried out. Three of four requests that are drawn to be right get it; the fourth stays as
it was drawn, so that what is not there is asked for as well. What is drawn to be wrong is left alone.
"""

import collections
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
    "comparisons": "cmp",
    "questions": "qst",
    "lists": "lst",
    "views": "viw",
}

# What is done with an order, as simply as it can be; what ends it stands last. Other prices are left to be drawn.
ACTIONS = {
    "accept_proposal": {},
    "approve": {},
    "accept": {},
    "ship": {"carrier": "Kurir sendiri"},
    "receive": {},
    "sign_handover": {},
    "pay": {"proof": "SP2D-1"},
    "rate": {"stars": 4},
    "reply": {"text": "Terima kasih."},
    "sign_addendum": {},
    "answer_complaint": {"remedy": "repair", "text": "Kami perbaiki."},
    "settle_complaint": {},
    "contest_answer": {"reason": "Belum sesuai."},
    "agree_cancel": {},
    "walk_away": {"reason": "Harga belum sesuai."},
    "cancel": {"reason": "Kebutuhan berubah."},
    "decline": {"reason": "Stok habis."},
    "decline_addendum": {"reason": "Sudah dikirim."},
    "propose_addendum": {"needed_by": "2099-01-04", "reason": "Kegiatan ditunda."},
    "withdraw_complaint": {"reason": "Sudah diganti."},
}

turns = itertools.count()
picks = itertools.count()


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
        }
        self.pools = collections.defaultdict(list)
        for kind, ids in pools.items():
            self.pools[kind] += filter(None, ids)

    def known(self, kind, drawn):
        """One of this kind, unless what was drawn is one already: it came out of an answer."""
        pool = self.pools[kind]
        if str(drawn).startswith(kind + "_") or not pool:
            return drawn
        return pool[next(picks) % len(pool)]

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

    def fill_cart(self):
        """Something that can be ordered, in place of what chance has put there."""
        offer, minimum = next(iter(self.minimum.items()))
        headers = {**COOKIE, "If-Match": version("/cart"), "Idempotency-Key": str(uuid.uuid4())}
        row = {"line_id": "first", "offer_id": offer, "quantity": minimum}
        batch = {"replace": True, "rows": [row]}
        requests.post(API + "/cart/batch", json=batch, headers=headers, timeout=30)

    def action(self, order):
        """Something that this person may do with the order now, if it is simple."""
        allowed = {one["action"] for one in order.get("allowed_actions", []) if one["allowed"]}
        if "inspect" in allowed:
            findings = [{"line_id": line["id"], "outcome": "fits"} for line in order["lines"]]
            return {"action": "inspect", "findings": findings}
        simple = [{"action": name, **fields} for name, fields in ACTIONS.items() if name in allowed]
        if simple:
            return simple[0]
        if "file_complaint" in allowed:
            lines = [{"line_id": line["id"], "quantity": 1} for line in order["lines"]]
            return {"action": "file_complaint", "lines": lines, "remedy": "repair", "text": "Rusak."}
        return None


market = None


@schemathesis.hook
def before_call(context, case, kwargs):
    global market
    headers = case.headers or {}
    key = headers.get("Idempotency-Key")
    if isinstance(key, str) and VALID_KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    is_right = case.meta is None or case.meta.generation.mode == GenerationMode.POSITIVE
    if not is_right:
        return
    turn = next(turns) % 4
    if turn == 3:
        return
    market = market or Market()
    path = case.operation.path.removeprefix("/api/v1")
    resource = path.split("/")[1]
    if path in ("/products", "/orders") and turn < 2 and case.query:
        # All filters at once leave nothing that a link could lead on from.
        case.query.clear()
    if case.path_parameters and "id" in case.path_parameters and resource in RESOURCES:
        case.path_parameters["id"] = market.known(RESOURCES[resource], case.path_parameters["id"])
    market.fill(case.body)
    if path == "/products/{id}/questions" and case.method == "POST":
        product = case.path_parameters["id"]
        case.body["vendor"] = market.seller.get(product, case.body["vendor"])
    if path == "/orders/{id}/actions" and turn < 2:
        order = read(f"/orders/{case.path_parameters['id']}")
        case.body = market.action(order) or case.body
    if path == "/purchases" and turn < 2:
        market.fill_cart()
        case.body.pop("plan_code", None)
    if "If-Match" in headers:
        of_cart = resource in ("cart", "purchases")
        of = "/cart" if of_cart else f"/{resource}/{case.path_parameters['id']}"
        case.headers["If-Match"] = version(of) or headers["If-Match"]


@schemathesis.hook
def after_call(context, case, response):
    """What was made is there from now on."""
    if response.status_code == 201 and market:
        made = response.json()["id"]
        market.pools[made.split("_")[0]].append(made)
