# native.sh — the host as the build environment.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

native_prepare ()
{
  local missing=() package

  command -v dpkg-query >/dev/null || return 0
  # shellcheck disable=SC2046
  for package in $(package_list $(command_sections "$1")); do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

native_enter ()
{
  LIMBER_DEV_KIND=native exec "$top/build-aux/dev/inside" "$@"
}
