# common.sh — what the scripts behind ./dev share.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

say ()
{
  printf 'dev: %s\n' "$*" >&2
}

die ()
{
  say "$*"
  exit 1
}

# The packages of the named sections of build-aux/packages, one a line.
package_list ()
{
  awk -v wanted=" $* " '
    /^\[/ { inside = index (wanted, " " substr ($0, 2, length ($0) - 2) " ") > 0; next }
    inside && /^[a-z0-9]/ { print $1 }
  ' "$top/build-aux/packages"
}

# The sections that a command needs, from the fewest to all.
command_sections ()
{
  case $1 in
    run) echo build run ;;
    check) echo build run test check ;;
    *) echo build run test ;;
  esac
}

# Installs packages with apt, which needs the superuser's rights; without a way to get them it says
# the command that does.
apt_install ()
{
  local superuser=()

  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      die "packages of your distribution are missing. An administrator can install them with" \
          "\"apt-get install $*\"; then start ./dev again."
    fi
    superuser=(sudo)
  fi
  say "installing packages of your distribution: $*"
  "${superuser[@]}" apt-get update -q >&2 \
    || say "the package lists could not be renewed; going on with those at hand"
  "${superuser[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "$@" >&2
}

# Starts a session bus and names its process in $bus. The daemon's and its services' chatter about
# each of their steps is of no use to anybody here.
bus_start ()
{
  local said

  said=$(dbus-daemon --session --fork --print-address=1 --print-pid=1 2>/dev/null) \
    || die 'the session bus could not be started'
  export DBUS_SESSION_BUS_ADDRESS=${said%$'\n'*}
  bus=${said##*$'\n'}
}

bus_stop ()
{
  [ -z "${bus-}" ] || kill "$bus" 2>/dev/null || true
}
