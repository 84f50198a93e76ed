#!/usr/bin/env bash
# Measures what `./dev bench` promises. usage: run.sh BUILD [alignment|lexicon|segmentation|speed|store|window|exchange] [ARGUMENT...]
set -euo pipefail
build=$1
part=${2:-all}
arguments=("${@:3}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
texts=corpus/op-ed
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch XDG_CONFIG_HOME=$scratch

alignment() {
  echo "# Alignment: strict F1"
  "$build/tests/bench/alignment_bench"
}

lexicon() {
  echo "# The written lexicon: coverage of running words, and strict F1 without and with it"
  "$build/tests/bench/alignment_bench" lexicon
}

segmentation() {
  echo "# Segmentation: boundary F1 and speed, beside ICU alone"
  "$build/tests/bench/segmentation_bench" ${arguments[@]+"${arguments[@]}"}
}

speed() {
  echo "# Speed of the parts"
  "$build/tests/bench/speed_bench" --benchmark_color=false
  echo
  echo "# Whole processes"
  local op_ed=(--source en=$texts/en.txt --target ru=$texts/ru.txt --target uk=$texts/uk.txt --target lv=$texts/lv.txt)
  measure "quadrille --help" 30 "$build/bin/quadrille" --help
  measure "align the op-ed, three targets" 30 "$build/bin/quadrille" align "${op_ed[@]}"
  measure "align the op-ed as TMX" 30 "$build/bin/quadrille" align "${op_ed[@]}" --format tmx
}

store() {
  echo "# A project on disk, with the goals beside"
  "$build/tests/bench/store_bench" ${arguments[@]+"${arguments[@]}"}
}

window() {
  echo "# The window: time to the first frame, reported by itself"
  local program=$build/bin/quadrille-window
  [ -x "$program" ] || { echo "not built"; return; }
  QT_QPA_PLATFORM=offscreen "$program" --time-first-frame 2>/dev/null >/dev/null || true # makes the op-ed's project
  for _ in 1 2 3; do
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$program" --time-first-frame
  done
  QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software measure "window, from start to first frame and end" 3 \
    "$program" --time-first-frame
  echo "# The window over a long text, with the goals beside"
  "$build/tests/bench/window_bench" ${arguments[@]+"${arguments[@]}"}
}

exchange() {
  echo "# TMX of 500,000 units in four languages (437 MB), with the goals beside; processor time is what counts"
  local big=${arguments[0]:-$scratch/big.tmx}
  if [ ! -e "$big" ]; then
    local generator=../shared/interop/gen_big_tmx.py
    [ -e "$generator" ] || { echo "not measured: $generator is not there; name a TMX file"; return; }
    python3 "$generator" "$big" 500000
  fi
  local project=$scratch/exchange.quadrille
  "$build/bin/quadrille" new "$project" >/dev/null
  "$build/tests/bench/exchange_bench" expat "$big"
  "$build/tests/bench/exchange_bench" run "dry run (4 s)" \
    "$build/bin/quadrille" import "$project" "$big" --as memory --dry-run
  "$build/tests/bench/exchange_bench" cancel "$project" "$big"
  "$build/tests/bench/exchange_bench" run "import with index of words (25 s, 300 MB)" \
    "$build/bin/quadrille" import "$project" "$big" --as memory
  "$build/tests/bench/exchange_bench" run "the same again, nothing new" \
    "$build/bin/quadrille" import "$project" "$big" --as memory
  "$build/tests/bench/exchange_bench" run "export (6 s, 200 MB)" \
    "$build/bin/quadrille" export "$project" --memory --output "$scratch/out.tmx"
  "$build/tests/bench/exchange_bench" expat "$big"
}

measure() { printf '%-42s' "$1"; "$build/tests/bench/measure" "${@:2}"; }

case $part in
  all) alignment; echo; segmentation; echo; speed; echo; store; echo; window; echo; exchange ;;
  alignment | lexicon | segmentation | speed | store | window | exchange) "$part" ;;
  *) echo "bench: there is no part \"$part\"; choose alignment, lexicon, segmentation, speed, store, window or exchange" >&2; exit 2 ;;
esac
