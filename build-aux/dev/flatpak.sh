# flatpak.sh — builds the Flatpak manifest and starts what it built.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

flatpak_app=io.github.limber_journal.Limber
flatpak_manifest=$top/flatpak/$flatpak_app.json
flatpak_folder=$build/flatpak
# What of the manifest the stand-in runtime below carries already.
flatpak_stand_in_has=libcsv

# Builds the manifest, installs the result in a Flatpak installation of its own, and starts it.
flatpak_check ()
{
  mkdir -p "$flatpak_folder"
  flatpak_provide_runtime
  flatpak_write_manifest
  flatpak_build
  test_alone "$top/build-aux/dev/flatpak-start" "$flatpak_app" >"$flatpak_folder/start.log" 2>&1 \
    || { cat "$flatpak_folder/start.log" >&2; return 1; }
}

# The runtime that the manifest names, when the person has it; else a stand-in of that name made of
# the libraries at hand, so that the manifest and the sandbox are tried without any download.
flatpak_provide_runtime ()
{
  local version

  # Apart from the person's own Flatpaks and their data.
  export FLATPAK_USER_DIR=$flatpak_folder/installation
  version=$(flatpak_manifest_value runtime-version)
  flatpak_stand_in=no
  if flatpak info --system "org.gnome.Sdk//$version" >/dev/null 2>&1 \
     && flatpak info --system "org.gnome.Platform//$version" >/dev/null 2>&1; then
    return
  fi
  flatpak_stand_in=yes
  say "the GNOME runtime $version is not installed here: a stand-in of that name is made of Debian's libraries"
  flatpak_make_stand_in "$version"
}

flatpak_manifest_value ()
{
  python3 -c 'import json, sys; print (json.load (open (sys.argv[1]))[sys.argv[2]])' "$flatpak_manifest" "$1"
}

flatpak_make_stand_in ()
{
  local version=$1 key repository=$flatpak_folder/repository

  # shellcheck disable=SC2046
  key=$(cat "$top"/build-aux/dev/{flatpak.sh,package-files.py} "$top/build-aux/packages" <(dpkg-query -W -f '${Package} ${Version}\n') | sha256sum)
  if [ "$(cat "$flatpak_folder/stand-in" 2>/dev/null)" = "$key" ]; then
    return
  fi
  rm -rf "$FLATPAK_USER_DIR" "$repository" "$flatpak_folder/stand-in"
  # Not compressed: it is read once, from this very disk.
  ostree init --repo="$repository" --mode=bare-user
  # shellcheck disable=SC2046
  flatpak_export "$repository" Platform "$version" $(package_list run) \
    bash coreutils dash libadwaita-1-0 libcsv3 libjson-glib-1.0-0 libsqlite3-0
  # shellcheck disable=SC2046
  flatpak_export "$repository" Sdk "$version" $(package_list build run) \
    bash binutils coreutils dash diffutils findutils grep gzip patch sed tar
  flatpak --user remote-add --no-gpg-verify stand-in "$repository"
  flatpak --user install --noninteractive --no-related stand-in \
    "org.gnome.Platform//$version" "org.gnome.Sdk//$version" >&2
  rm -rf "$repository"
  echo "$key" >"$flatpak_folder/stand-in"
}

# flatpak_export REPOSITORY Platform|Sdk VERSION PACKAGES…: one runtime of installed packages.
flatpak_export ()
{
  local repository=$1 name=$2 version=$3 folder=$flatpak_folder/tree arch
  shift 3

  say "making org.gnome.$name//$version"
  arch=$(flatpak --default-arch)
  rm -rf "$folder"
  mkdir -p "$folder/files" "$folder/var"
  {
    echo '[Runtime]'
    echo "name=org.gnome.$name"
    echo "runtime=org.gnome.Platform/$arch/$version"
    echo "sdk=org.gnome.Sdk/$arch/$version"
  } >"$folder/metadata"
  python3 "$top/build-aux/dev/package-files.py" "$@" | tar --create --directory=/ --no-recursion --null --files-from=- \
    | tar --extract --directory="$folder" --no-same-owner
  mv "$folder/etc" "$folder/usr/"
  # Nothing of it is used inside a sandbox, and it could not be read back by a normal user.
  find "$folder/usr" -perm /6000 -delete
  flatpak build-export --runtime --disable-sandbox --subject="Stand-in made of Debian packages" \
    "$repository" "$folder" "$version" >&2
  rm -rf "$folder"
}

# A copy of the manifest that builds the files of this tree, without the modules that the stand-in
# carries in Debian's build.
flatpak_write_manifest ()
{
  rm -rf "$flatpak_folder/source"
  mkdir -p "$flatpak_folder/source"
  tree_files . | sed -z "s|^$top/||" | tar --create --directory="$top" --null --files-from=- \
    | tar --extract --directory="$flatpak_folder/source"
  FLATPAK_LEAVE_OUT=
  if [ "$flatpak_stand_in" = yes ]; then
    FLATPAK_LEAVE_OUT=$flatpak_stand_in_has
    say "built without the module $flatpak_stand_in_has, which the stand-in carries in Debian's build"
  fi
  python3 - "$flatpak_manifest" "$flatpak_folder" "$FLATPAK_LEAVE_OUT" <<'END'
import json
import sys

manifest_path, folder, left_out = sys.argv[1:]
with open(manifest_path, encoding='utf-8') as file:
    manifest = json.load(file)
manifest['modules'] = [m for m in manifest['modules'] if m['name'] not in left_out.split()]
manifest['modules'][-1]['sources'] = [{'type': 'dir', 'path': folder + '/source'}]
with open(folder + '/manifest.json', 'w', encoding='utf-8') as file:
    json.dump(manifest, file, indent=2)
END
}

flatpak_build ()
{
  say "building the Flatpak"
  flatpak-builder --user --disable-rofiles-fuse --force-clean --install \
    --state-dir="$flatpak_folder/state" "$flatpak_folder/app" "$flatpak_folder/manifest.json" \
    >"$flatpak_folder/build.log" 2>&1 \
    || { tail -n 40 "$flatpak_folder/build.log" >&2; return 1; }
}
