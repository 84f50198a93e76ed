#!/usr/bin/env bash
# Proves the two commands on a bare Debian 12: makes a minimal system with debootstrap, clones this project into it
# and runs `./dev run` and `./dev test` there, unattended. Needs root, debootstrap and the network.
# usage: tests/bare_debian.sh FOLDER
set -euo pipefail
folder=${1:?usage: tests/bare_debian.sh FOLDER}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ "$(id -u)" -eq 0 ] || { echo "bare_debian: only root can make a system in a folder" >&2; exit 1; }
[ ! -e "$folder" ] || { echo "bare_debian: $folder exists; name a new folder" >&2; exit 1; }

debootstrap --variant=minbase bookworm "$folder"
trap 'umount "$folder/proc"' EXIT
mount -t proc proc "$folder/proc"
git clone --quiet "$here" "$folder/root/quadrille"

inside() {
  local begin=$SECONDS
  echo "== $*"
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root chroot "$folder" bash -c "cd /root/quadrille && $*" </dev/null
  echo "== $*: $((SECONDS - begin)) s"
}
inside ./dev run
inside ./dev test
