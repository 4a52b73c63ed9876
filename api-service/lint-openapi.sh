#!/bin/sh
# Lints the description of the API with Spectral; needs npm, and target/openapi from a build of this module.
# usage: api-service/lint-openapi.sh
set -eu
cd "$(dirname "$0")"
rules=target/spectral.yaml
echo 'extends: ["spectral:oas"]' >"$rules"
exec npx --yes @stoplight/spectral-cli@6.15.0 lint --fail-severity=warn --ruleset "$rules" target/openapi/openapi.yaml
