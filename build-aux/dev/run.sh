# run.sh — opens the built Limber, or a shell in which it is found.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

run_command ()
{
  build_install
  run_locale
  if [ -n "${WAYLAND_DISPLAY-}${DISPLAY-}" ]; then
    run_on_display "$@"
  else
    run_in_browser "$@"
  fi
}

shell_command ()
{
  build_install
  run_locale
  if [ $# -gt 0 ]; then
    exec "$@"
  fi
  say "limber and limberctl are on PATH; leave with \"exit\""
  exec "${SHELL_IN_ENVIRONMENT:-bash}"
}

# The private root holds few locales; the user's own is added when it is first asked for.
run_locale ()
{
  local wanted=${LC_ALL:-${LANG:-}} name

  if [ -z "$wanted" ]; then
    export LANG=C.UTF-8
    return
  fi
  [ "$LIMBER_DEV_KIND" = root ] || return 0
  name=${wanted%%.*}
  if [[ $name =~ ^[a-z]{2,3}_[A-Z]{2}(@[a-z]+)?$ ]] && ! locale -a 2>/dev/null | grep -qix "${name%@*}.utf-\?8${name#"${name%@*}"}"; then
    say "adding the locale $wanted to the private root"
    localedef -i "${name%@*}" -f UTF-8 "$wanted" 2>/dev/null \
      || { say "this locale is not known; going on in English"; export LC_ALL=C.UTF-8; }
  fi
}

run_on_display ()
{
  if [ -n "${DBUS_SESSION_BUS_ADDRESS-}" ] || [ -S "${XDG_RUNTIME_DIR-}/bus" ]; then
    exec limber "$@"
  fi
  run_private_folder
  run_in_session limber "$@"
}

# Without any display a browser can show the window: GTK draws for one through its Broadway server.
# The server listens on this machine alone, and everything ends with Limber.
run_in_browser ()
{
  local display=5

  run_private_folder
  while ss -Hltn "sport = :$((8080 + display))" | grep -q .; do
    display=$((display + 1))
  done
  gtk4-broadwayd --address 127.0.0.1 --port $((8080 + display)) ":$display" >"$run_folder/broadwayd.log" 2>&1 &
  run_broadwayd=$!
  run_wait_for_port $((8080 + display)) \
    || { cat "$run_folder/broadwayd.log" >&2; die "the browser display did not start"; }
  say "there is no display here. Open http://127.0.0.1:$((8080 + display))/ in a browser; Ctrl+C ends Limber"
  export GDK_BACKEND=broadway BROADWAY_DISPLAY=:$display
  run_in_session limber "$@"
}

# With a session bus of its own, and waited for, so that a signal to this script ends it at once.
run_in_session ()
{
  bus_start
  "$@" &
  run_limber=$!
  wait $run_limber
}

run_wait_for_port ()
{
  for _ in {1..50}; do
    ss -Hltn "sport = :$1" | grep -q . && return
    kill -0 "$run_broadwayd" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

# What is made here goes when Limber ends, by whatever means.
run_private_folder ()
{
  run_folder=$(mktemp -d -t limber-run-XXXXXX)
  export TMPDIR=$run_folder
  if [ -z "${XDG_RUNTIME_DIR-}" ] || [ ! -w "$XDG_RUNTIME_DIR" ]; then
    export XDG_RUNTIME_DIR=$run_folder
  fi
  trap run_clean_up EXIT
  # So that a signal ends the script through its exit trap.
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

run_clean_up ()
{
  if [ -n "${run_limber-}" ] && kill "$run_limber" 2>/dev/null; then
    wait "$run_limber" || true
  fi
  [ -z "${run_broadwayd-}" ] || kill "$run_broadwayd" 2>/dev/null || true
  bus_stop
  rm -rf "$run_folder"
}
