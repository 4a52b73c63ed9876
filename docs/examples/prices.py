"""Every price of an item with who says so, page by page. usage: prices.py [API] [ITEM]"""

import json
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

api = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
asked = {"kind": "price", "item": sys.argv[2] if len(sys.argv) > 2 else "SuperGrok"}

while True:
    with urlopen(f"{api}/v1/claims?{urlencode(asked)}") as answer:
        page = json.load(answer)
    for claim in page["items"]:
        said = claim["evidence"][0]
        print(claim["amount"], claim["currency"], claim.get("per"), said["url"], said["quote"], sep="\t")
    if page["next"] is None:
        break
    asked["cursor"] = page["next"]
