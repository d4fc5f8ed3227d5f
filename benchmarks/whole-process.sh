#!/usr/bin/env bash
# Times whole runs over one file of made-up items, from the start of the JVM to the end of the report.
# Usage: benchmarks/whole-process.sh [ITEMS [RUNS]], after mvn -q -DskipTests package.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

items=${1:-15000}
runs=${2:-5}
catalogue=catalogue-cli/target/catalogue.jar
benchmarks=benchmarks/target/benchmarks.jar
package=io.github.servicecatalogue.benchmarks
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

for jar in "$catalogue" "$benchmarks"; do
  if [ ! -f "$jar" ]; then
    echo "$jar is missing; run mvn -q -DskipTests package first." >&2
    exit 1
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
file=$work/items.jsonl
"$java" -cp "$benchmarks" "$package.ItemGenerator" --items "$items" --seed 1 --shape lines >"$file"

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Prints the medians of wall-clock and of processor seconds of so many runs of a command.
measure() {
  local name=$1 wall=() cpu=() used run
  shift
  for ((run = 0; run < runs; run++)); do
    used=$({ TIMEFORMAT='%R %U %S'; time "$java" -Xmx512m "$@" >/dev/null 2>"$work/errors"; } 2>&1) || {
      cat "$work/errors" >&2
      exit 1
    }
    wall+=("$(awk '{ print $1 }' <<<"$used")")
    cpu+=("$(awk '{ print $2 + $3 }' <<<"$used")")
  done
  printf '%-40s %6.2f s  (%.2f s of processor time)\n' "$name" \
    "$(printf '%s\n' "${wall[@]}" | median)" "$(printf '%s\n' "${cpu[@]}" | median)"
}

"$java" -version 2>&1 | head -n 1
printf '%s items, %s bytes; medians of %s runs\n' "$items" "$(wc -c <"$file")" "$runs"
measure 'catalogue check' -jar "$catalogue" check --fail-on none --report json "$file"
measure 'Jackson databind' -cp "$benchmarks" "$package.WholeProcess" databind "$file"
measure 'Jackson databind + Hibernate Validator' \
  -cp "$benchmarks" "$package.WholeProcess" hibernate-validator "$file"
measure 'networknt json-schema-validator' \
  -cp "$benchmarks" "$package.WholeProcess" networknt "$file"
