# root.sh — a private Debian 13 root in the cache folder as the build environment.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

root_suite=trixie
# Raise it when the recipe below changes what the root holds.
root_recipe=1
root_locales='ar_EG de_DE en_US'

root_cache=${XDG_CACHE_HOME:-$HOME/.cache}/limber

# The root's name holds a hash of all that decides its content, so a changed list makes a new one.
root_path ()
{
  local key

  key=$(package_list build run test check | cat - <(echo "$root_suite $root_recipe $root_locales") | sha256sum)
  echo "$root_cache/debian13-${key:0:12}"
}

root_prepare ()
{
  local root

  root=$(root_path)
  root_need_tools
  if [ ! -d "$root" ]; then
    mkdir -p "$root_cache"
    say "this system is older than Limber's libraries, so a private Debian 13 is made in $root" \
        "(once; about 1.5 GB and a minute or two)"
    (
      flock -n 9 || { say "another ./dev is making it; waiting"; flock 9; }
      [ -d "$root" ] || root_make "$root"
    ) 9>"$root_cache/lock"
  fi
  touch "$root/.limber-used"
  root_copy_certificates
}

# Whom the host trusts npm in the root has to trust as well: a company's proxy, for instance, signs with a
# certificate of its own.
root_copy_certificates ()
{
  if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
    mkdir -p "$root_cache"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root_cache/certificates.pem.$$"
    mv "$root_cache/certificates.pem.$$" "$root_cache/certificates.pem"
  fi
}

root_need_tools ()
{
  local wanted=() tool

  for tool in mmdebstrap:mmdebstrap flock:util-linux unshare:util-linux; do
    command -v "${tool%%:*}" >/dev/null || wanted+=("${tool##*:}")
  done
  if [ "$(id -u)" != 0 ]; then
    for tool in bwrap:bubblewrap newuidmap:uidmap; do
      command -v "${tool%%:*}" >/dev/null || wanted+=("${tool##*:}")
    done
  fi
  # Other systems than Debian do not have Debian's keys.
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || wanted+=(debian-archive-keyring)
  [ ${#wanted[@]} = 0 ] || apt_install "${wanted[@]}"
  [ "$(id -u)" = 0 ] || bwrap --ro-bind / / true 2>/dev/null \
    || die "this system lets no normal user make a private root (user namespaces are off)." \
           "Run ./dev as root, or use Debian 13, Ubuntu 25.04 or newer, where no such root is needed."
}

# Made under another name and renamed when complete: a ./dev that is interrupted leaves nothing half done.
root_make ()
{
  local root=$1 new log
  local options=()

  root_sweep
  new=$(mktemp -d "$root_cache/new-XXXXXX")
  log=$root_cache/making-of-the-root.log
  chmod 755 "$new"
  mapfile -t options < <(root_mmdebstrap_options)
  if [ "$(id -u)" = 0 ]; then
    # A mount namespace of its own, so that nothing stays mounted on the host whatever happens.
    unshare --mount --propagation private \
      mmdebstrap --mode=root "${options[@]}" "$root_suite" "$new" >"$log" 2>&1
  else
    # Through a tarball, so that all files are the user's own and can be removed like any others.
    TMPDIR=${LIMBER_DEV_TMPDIR:-/var/tmp} \
      mmdebstrap --mode=unshare "${options[@]}" "$root_suite" - 2>"$log" \
      | tar --extract --directory="$new" --exclude='./dev/*' --no-same-owner
  fi || { tail -n 20 "$log" >&2; rm -rf --one-file-system "$new"; die "the private root could not be made; all that was said is in $log"; }
  mv -T "$new" "$root"
  rm -f "$log"
}

root_mmdebstrap_options ()
{
  local scheme proxy locale

  echo --variant=apt
  # A build root may well be made from a mirror that lags behind.
  echo '--aptopt=Acquire::Check-Valid-Until "false"'
  echo '--aptopt=Apt::Install-Recommends "false"'
  echo --dpkgopt=path-exclude=/usr/share/man/*
  echo --dpkgopt=path-exclude=/usr/share/info/*
  echo --dpkgopt=path-exclude=/usr/share/doc/*
  echo "--include=$(package_list build run test check | paste -sd ,)"
  for locale in $root_locales; do
    echo "--customize-hook=chroot \"\$1\" localedef -i $locale -f UTF-8 $locale.UTF-8"
  done
  # The package lists and the packages themselves are a fifth of the root and of no further use.
  # shellcheck disable=SC2016
  echo '--customize-hook=rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin'
  for scheme in http https; do
    proxy=$(apt-config shell P "Acquire::$scheme::Proxy" | sed -n "s/^P='\(.*\)'\$/\1/p")
    [ -z "$proxy" ] || echo "--aptopt=Acquire::$scheme::Proxy \"$proxy\""
  done
}

# Removes what an interrupted ./dev left behind, and roots of older lists that nobody used for a month.
root_sweep ()
{
  local stamp

  rm -rf --one-file-system "$root_cache"/new-??????
  find "$root_cache" -mindepth 2 -maxdepth 2 -path '*/debian13-*/.limber-used' -mtime +30 2>/dev/null \
    | while read -r stamp; do
        say "removing a private root that was not used for a month: ${stamp%/*}"
        rm -rf --one-file-system "${stamp%/*}"
      done
}

root_enter ()
{
  local root

  root=$(root_path)
  mapfile -t environment < <(root_environment)
  mapfile -t shared < <(root_shared_folders)
  if [ "$(id -u)" = 0 ]; then
    exec unshare --mount --propagation private \
      "$top/build-aux/dev/enter-as-superuser" "$root" "$PWD" "${shared[@]}" -- \
      env -i "${environment[@]}" "$top/build-aux/dev/inside" "$@"
  fi
  root_enter_as_user "$root" "$@"
}

root_enter_as_user ()
{
  local root=$1 folder
  local mounts=()
  shift

  for folder in "${shared[@]}"; do
    mounts+=(--bind "$folder" "$folder")
  done
  # The host's user table too, so that programs find the user's name and home folder.
  exec bwrap --bind "$root" / --dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys "${mounts[@]}" \
    --ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group \
    --die-with-parent --chdir "$PWD" \
    env -i "${environment[@]}" "$top/build-aux/dev/inside" "$@"
}

# What the root has in common with the host, at the same paths: the project, the home folder, /tmp,
# the sockets of the session, and the folder that holds git's data when the project is a worktree.
root_shared_folders ()
{
  local folder

  for folder in /tmp "$HOME" "$top" "${XDG_RUNTIME_DIR-}" "$(root_git_folder)"; do
    if [ -d "$folder" ]; then
      realpath "$folder"
    fi
  done | awk '!seen[$0]++'
}

root_git_folder ()
{
  local folder

  [ -f "$top/.git" ] || return 0
  folder=$(sed -n 's/^gitdir: //p' "$top/.git")
  echo "${folder%/worktrees/*}"
}

# A clean environment with only what a person or a session means for the programs inside.
root_environment ()
{
  local name

  echo "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
  echo "LIMBER_DEV_KIND=root"
  # Settings go to a plain file: the session's dconf service may be missing, and then nothing would last.
  echo "GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-keyfile}"
  echo "TZ=${TZ:-$(root_time_zone)}"
  [ ! -f "$root_cache/certificates.pem" ] || echo "NODE_EXTRA_CA_CERTS=$root_cache/certificates.pem"
  for name in $(compgen -e); do
    case $name in
      HOME | USER | LOGNAME | TERM | COLORTERM | NO_COLOR | CI | LANG | LANGUAGE | LC_* | EDITOR | PAGER | \
      DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | DBUS_SESSION_BUS_ADDRESS | AT_SPI_BUS_ADDRESS | \
      XDG_CACHE_HOME | XDG_CONFIG_HOME | XDG_DATA_HOME | XDG_STATE_HOME | XDG_RUNTIME_DIR | \
      XDG_CURRENT_DESKTOP | XDG_SESSION_TYPE | \
      LIMBER_* | GTK_* | GDK_* | GSK_* | ADW_* | G_DEBUG | G_MESSAGES_DEBUG | G_ENABLE_DIAGNOSTIC | \
      MESON_* | NINJA_* | ASAN_OPTIONS | UBSAN_OPTIONS | LSAN_OPTIONS | *_proxy | *_PROXY)
        [ "$name" = LIMBER_DEV_KIND ] || [[ ${!name} = *$'\n'* ]] || echo "$name=${!name}"
        ;;
    esac
  done
}

root_time_zone ()
{
  local zone

  zone=$(readlink -f /etc/localtime || true)
  case $zone in
    */zoneinfo/*) echo "${zone##*/zoneinfo/}" ;;
    *) echo UTC ;;
  esac
}
