#!/usr/bin/env bash
# Runs fuzz targets one after the other, ten minutes each: fuzz/run.sh [CLASS#TARGET…], all without
# arguments. Inputs that fail are put beside the seeds, where the next build replays them; what it
# learned stays in fuzz/.cifuzz-corpus for the next run. ROUNDS=12 takes two hours a target.
# A run that is killed leaves the input at hand as if it had failed: delete that.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
  while read -r target; do targets+=("$target"); done < <(
    for file in fuzz/src/test/java/io/github/servicecatalogue/fuzz/*FuzzTest.java; do
      class=$(basename "$file" .java)
      sed -n '/@FuzzTest/{n;s/^ *void \([A-Za-z]*\)(.*/\1/p}' "$file" | sed "s/^/$class#/"
    done)
fi

failed=()
for ((round = 0; round < ${ROUNDS:-1}; round++)); do
  for target in "${targets[@]}"; do
    printf '\n==> %s\n' "$target"
    mvn -B -q -Pfuzz -pl fuzz -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest="$target" || failed+=("$target")
  done
done
[ ${#failed[@]} -eq 0 ] || { printf 'Failed: %s\n' "${failed[*]}" >&2; exit 1; }
