#!/bin/sh
# The newest stories about xAI, one line each. usage: ask.sh [API]
curl -fsS "${1:-http://localhost:8080}/v1/timeline?company=xai&limit=5" |
    python3 -c 'import json, sys
for story in json.load(sys.stdin)["items"]: print(story["published"][:10], story["title"])'
