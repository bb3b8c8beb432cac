# test.sh — runs the tests, the pictures and the measurements.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

test_command ()
{
  local status=0

  build_install
  test_suite "$build/app" "$@" || status=$?
  if [ $# = 0 ]; then
    test_remember "$status"
  fi
  test_summary "$build/app" || status=1
  exit $status
}

# test_suite FOLDER [ARGUMENTS…]: the tests of one build folder, on a screen and a session of their own.
test_suite ()
{
  local folder=$1 status=0
  shift

  rm -f "$folder/meson-logs/testlog.json"
  test_alone meson test -C "$folder" --no-rebuild --print-errorlogs "$@" >&2 || status=$?
  return $status
}

test_summary ()
{
  python3 "$top/build-aux/dev/summary.py" "$@"
}

# Nothing of the person's session, settings, journal or screen is seen by what runs here.
test_alone ()
(
  home=$(mktemp -d -t limber-test-XXXXXX)
  trap 'bus_stop; rm -rf "$home"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  mkdir -m 700 "$home/runtime"
  # Open to others: run by the superuser, some tests become another user to be refused something.
  mkdir -m 1777 "$home/tmp"
  chmod 711 "$home"
  for name in $(compgen -e); do
    case $name in
      LANG | LANGUAGE | LC_* | DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | DBUS_SESSION_BUS_ADDRESS | \
      AT_SPI_BUS_ADDRESS | GSETTINGS_BACKEND | GTK_* | GDK_* | GSK_* | ADW_*)
        unset "$name"
        ;;
    esac
  done
  export LANG=C.UTF-8
  export HOME=$home TMPDIR=$home/tmp
  export XDG_RUNTIME_DIR=$home/runtime XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
  export XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$build/cache
  bus_start
  xvfb-run --auto-servernum --server-args='-screen 0 1280x1024x24 -nolisten tcp' "$@"
)

shots_command ()
{
  local folder

  folder=$(realpath -m "${1:-$top/shots}")
  build_install
  mkdir -p "$folder"
  test_alone "$build/app/tests/shots/limber-shots" "$folder"
  test_alone "$build/app/tests/shots/limber-shots-figures" "$folder"
  say "the pictures are in $folder"
}

bench_command ()
{
  build_install
  test_alone "$build/app/tests/bench/limber-bench" "$@"
}

# What ./dev check needs to know: whether the whole suite has passed on this very tree.
test_remember ()
{
  rm -f "$build/tested"
  [ "$1" != 0 ] || test_tree_hash >"$build/tested"
}

test_is_remembered ()
{
  [ -f "$build/tested" ] && [ "$(cat "$build/tested")" = "$(test_tree_hash)" ]
}

test_tree_hash ()
{
  tree_files . | sort -z | xargs -0 sha256sum 2>/dev/null | sha256sum
}

# The files of the project whose names match, with their full paths, each ended by NUL: as git knows
# them, or all that lie there when it is an unpacked archive.
tree_files ()
{
  local git=(git -C "$top" -c 'safe.directory=*')

  if "${git[@]}" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    "${git[@]}" ls-files -z --cached --others --exclude-standard
  else
    find "$top" -name '_build*' -prune -o -name .flatpak-builder -prune -o -type f -printf '%P\0'
  fi | grep -zE "$1" | sed -z "s|^|$top/|"
}
