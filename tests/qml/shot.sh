#!/usr/bin/env bash
# Screenshots of the window without a screen. usage: shot.sh BIN-FOLDER FOLDER
set -euo pipefail
bin=$1
folder=$2
mkdir -p "$folder"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch XDG_CONFIG_HOME=$scratch

shot() {
  local name=$1
  shift
  xvfb-run -a -s "-screen 0 1600x1000x24" "$bin/quadrille-window" "$@" --screenshot "$folder/$name.png"
  echo "$folder/$name.png"
}
shot translate-light --theme light --size 1440x900
shot translate-dark --theme dark --size 1440x900
shot translate-contrast --theme contrast --size 1440x900
shot align-light --theme light --mode align --size 1440x900
shot align-dark --theme dark --mode align --size 1440x900
shot translate-1024 --theme light --size 1024x700
