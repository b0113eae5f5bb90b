#!/usr/bin/env bash
# Writes the comment on a pull request, or the former one anew. See workflows/comment.yml.
# Needs: GH_TOKEN GITHUB_REPOSITORY GITHUB_SERVER_URL HEAD_OWNER HEAD_BRANCH HEAD_SHA RUN_ID
set -euo pipefail

repository="repos/$GITHUB_REPOSITORY"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
longest_file=2000001 # one byte more than `methodica report` takes
longest_artifact=5000000

# GitHub tells the number for this branch at this commit; a branch that has moved on has none.
number="$(gh api --method GET "$repository/pulls" -f state=open -f "head=$HEAD_OWNER:$HEAD_BRANCH" |
  jq -r --arg sha "$HEAD_SHA" '[.[] | select(.head.sha == $sha)][0].number // empty')"
if [[ ! "$number" =~ ^[0-9]+$ ]]; then
  echo "no open pull request has this commit at its head"
  exit 0
fi

gh api "$repository/actions/runs/$RUN_ID/artifacts" > "$work/artifacts"
artifact() {
  jq -r --arg name "$1" '[.artifacts[] | select(.name == $name)][0].id // empty' "$work/artifacts"
}

# Nothing is unpacked onto the disk but two files of known names, cut at a known length.
report="$(artifact report)"
if [[ -n "$report" ]]; then
  gh api "$repository/actions/artifacts/$report/zip" | head -c "$longest_artifact" > "$work/zip" || true
  for name in problems changes; do
    unzip -p "$work/zip" "$name.json" 2> /dev/null | head -c "$longest_file" > "$work/$name.json" || true
  done
fi

options=(--commit "$HEAD_SHA")
site="$(artifact site)"
if [[ -n "$site" ]]; then
  options+=(--site "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$RUN_ID/artifacts/$site")
fi
methodica="$(dirname "$0")/../../.venv/bin/methodica"
"$methodica" report "$work/problems.json" "$work/changes.json" "${options[@]}" > "$work/comment"
jq -n --rawfile body "$work/comment" '{body: $body}' > "$work/body"

mark="$(head -n 1 "$work/comment")"
former="$(gh api --paginate "$repository/issues/$number/comments?per_page=100" |
  jq -rs --arg mark "$mark" '[.[][] | select(.user.login == "github-actions[bot]")
    | select(.body | startswith($mark))][0].id // empty')"
if [[ -n "$former" ]]; then
  gh api --silent --method PATCH "$repository/issues/comments/$former" --input "$work/body"
else
  gh api --silent --method POST "$repository/issues/$number/comments" --input "$work/body"
fi
