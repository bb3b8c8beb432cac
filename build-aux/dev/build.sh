# build.sh — configures, builds and installs Limber below the build folder.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# build_configure FOLDER [OPTIONS…]: makes a Meson build folder unless it is there.
build_configure ()
{
  local folder=$1
  shift

  [ ! -f "$folder/build.ninja" ] || return 0
  mkdir -p "$folder"
  say "configuring ${folder#"$top"/}"
  meson setup "$folder" "$top" --prefix="$prefix" --libdir=lib "$@" >"$folder.log" 2>&1 \
    || { tail -n 30 "$folder.log" >&2; die "the build could not be configured; all that was said is in $folder.log"; }
}

build_compile ()
{
  say "building ${1#"$top"/}"
  ninja -C "$1" >"$1.log" 2>&1 \
    || { grep -v '^\[[0-9]*/[0-9]*\] \|^ninja: Entering' "$1.log" >&2; die "the build failed; all that was said is in $1.log"; }
}

# Installed below the build folder: icons, schemas, translations and the D-Bus service are then
# found in the very places where a distribution's package has them.
build_install ()
{
  build_configure "$build/app"
  build_compile "$build/app"
  meson install -C "$build/app" --no-rebuild --only-changed --quiet >"$build/install.log" 2>&1 \
    || { tail -n 30 "$build/install.log" >&2; die "the build could not be installed in ${prefix#"$top"/}"; }
  export PATH=$prefix/bin:$PATH
  export XDG_DATA_DIRS=$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
}
