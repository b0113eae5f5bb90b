#!/usr/bin/env bash
# Keeps one issue open while addresses in the data lead nowhere. See workflows/links.yml.
# Needs: GH_TOKEN GITHUB_REPOSITORY
set -euo pipefail

label="outside-links"
title="Addresses that lead nowhere any more"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

methodica="$(dirname "$0")/../../.venv/bin/methodica"
status=0
"$methodica" links --check --format markdown > "$work/body" || status=$?
if [[ "$status" -gt 1 || ! -s "$work/body" ]]; then
  echo "the links could not be checked"
  exit 1
fi
cat "$work/body"

export GH_REPO="$GITHUB_REPOSITORY"
open="$(gh issue list --label "$label" --state open --json number --jq '.[0].number // empty')"
if [[ "$status" -eq 1 && -n "$open" ]]; then
  gh issue edit "$open" --body-file "$work/body"
elif [[ "$status" -eq 1 ]]; then
  gh label create "$label" --force --description "Kept by the nightly check of outside links"
  gh issue create --title "$title" --label "$label" --body-file "$work/body"
elif [[ -n "$open" ]]; then
  gh issue close "$open" --comment "All addresses lead somewhere again."
fi
