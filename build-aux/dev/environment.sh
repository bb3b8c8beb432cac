# environment.sh — chooses where Limber is built: on the host, or in a private Debian 13 root.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What Limber needs and no older system has: pkg-config module, lowest version.
floor='glib-2.0 2.84
gtk4 4.18
libadwaita-1 1.7
sqlite3 3.46
json-glib-1.0 1.10'

# The same as Debian names it, to ask apt before anything is installed.
apt_floor='libglib2.0-dev 2.84
libgtk-4-dev 4.18
libadwaita-1-dev 1.7
libsqlite3-dev 3.46
libjson-glib-dev 1.10
blueprint-compiler 0.16
meson 1.7'

environment_enter ()
{
  local kind

  kind=${LIMBER_DEV_ENVIRONMENT:-$(environment_choose)}
  case $kind in
    native)
      native_prepare "$1"
      native_enter "$@"
      ;;
    root)
      root_prepare
      root_enter "$@"
      ;;
    none)
      die "this system lacks what Limber needs, and ./dev can install it only with apt." \
          "Please install: a C compiler, Meson 1.7, Ninja, pkg-config, gettext, blueprint-compiler 0.16," \
          "desktop-file-utils, appstream, and the development files of GTK 4.18, libadwaita 1.7, GLib 2.84," \
          "SQLite 3.46, json-glib 1.10 and libcsv; for the tests also Xvfb, dbus-run-session, at-spi2-core," \
          "sqlite3 and Python 3 with gi and jsonschema. Then start ./dev again."
      ;;
    *)
      die "LIMBER_DEV_ENVIRONMENT is \"$kind\"; it can be \"native\" or \"root\""
      ;;
  esac
}

environment_choose ()
{
  if environment_host_has_libraries || environment_apt_has_libraries; then
    echo native
  elif command -v apt-get >/dev/null; then
    echo root
  else
    echo none
  fi
}

environment_host_has_libraries ()
{
  local module version tool

  for tool in cc pkg-config meson ninja blueprint-compiler msgfmt; do
    command -v $tool >/dev/null || return 1
  done
  while read -r module version; do
    pkg-config --atleast-version="$version" "$module" 2>/dev/null || return 1
  done <<<"$floor"
  echo '#include <csv.h>' | cc -E - >/dev/null 2>&1 || return 1
  at_least "$(blueprint-compiler --version)" 0.16 && at_least "$(meson --version)" 1.7
}

# A machine as it comes may have no package lists yet; its name says enough then.
environment_apt_has_libraries ()
{
  local package version candidate

  command -v apt-get >/dev/null || return 1
  while read -r package version; do
    candidate=$(LC_ALL=C apt-cache policy "$package" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    if [ -z "$candidate" ] || [ "$candidate" = '(none)' ]; then
      environment_release_is_new
      return
    fi
    dpkg --compare-versions "$candidate" ge "$version" || return 1
  done <<<"$apt_floor"
}

environment_release_is_new ()
{
  (
    # shellcheck source=/dev/null
    source /etc/os-release
    case ${ID-}:${VERSION_ID-} in
      debian:) true ;;  # Testing and unstable carry no number.
      debian:*) at_least "$VERSION_ID" 13 ;;
      ubuntu:?*) at_least "$VERSION_ID" 25.04 ;;
      *) false ;;
    esac
  )
}

# Whether version $1 is $2 or newer.
at_least ()
{
  [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}
