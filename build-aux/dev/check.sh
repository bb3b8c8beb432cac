# check.sh — everything that a change must pass.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

check_command ()
{
  check_failed=0
  check_results=$build/check-results
  mkdir -p "$build"
  : >"$check_results"

  build_install
  check_suite
  check_step 'sanitizers' check_sanitizers
  check_step 'valgrind' check_valgrind
  check_step 'independent implementation' check_reference
  check_step 'known truth' check_known_truth
  check_step 'FHIR schema' fhir_check
  check_step 'code style' check_style
  check_step 'static analysis' check_analysis
  check_step 'shell scripts' check_scripts
  check_step 'flatpak' check_flatpak
  echo
  test_summary --steps "$check_results" "$build/app" || check_failed=1
  exit $check_failed
}

# check_step NAME FUNCTION: exit status 77 means that something is missing to run it, and what is said.
check_step ()
{
  local name=$1 status=0 result start=$SECONDS
  shift

  say "checking: $name"
  # In a process of its own, where an error ends the step and not the whole check.
  (set -e; "$@") &
  wait $! || status=$?
  case $status in
    0) result=passed ;;
    77) result=skipped ;;
    *) result=failed; check_failed=1 ;;
  esac
  echo "$result $name" >>"$check_results"
  say "$name: $result ($((SECONDS - start)) s)"
}

check_suite ()
{
  local status=0

  if test_is_remembered; then
    say 'the whole suite has passed on this very tree; it is not run again'
    return
  fi
  say 'checking: the tests'
  test_suite "$build/app" || status=$?
  test_remember $status
  [ $status = 0 ] || check_failed=1
}

# The whole program once more with the compiler's own watch over memory and arithmetic, and with
# every warning an error. What shows windows is left out: the leaks found there are not Limber's.
check_sanitizers ()
{
  build_configure "$build/sanitize" --werror -Db_sanitize=address,undefined -Db_lundef=false
  build_compile "$build/sanitize"
  export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
  ASAN_OPTIONS+=:suppressions=$top/build-aux/asan.supp
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS=suppressions=$top/build-aux/lsan.supp:print_suppressions=0
  # GLib's allocation checks and the sanitizer's exclude each other.
  export MALLOC_CHECK_=
  test_suite "$build/sanitize" --timeout-multiplier 4 \
    --suite core --suite plot --suite cli --no-suite slow
}

check_valgrind ()
{
  local wrapper

  wrapper="valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite"
  wrapper+=" --track-origins=yes --num-callers=30 --suppressions=$top/build-aux/valgrind.supp"
  wrapper+=" --suppressions=/usr/share/glib-2.0/valgrind/glib.supp"
  test_alone meson test -C "$build/app" --no-rebuild --print-errorlogs --logbase valgrind \
    --timeout-multiplier 20 --wrapper "$wrapper" --suite core --no-suite slow >&2
}

# What an implementation written apart from Limber's says of the same records; it compiles itself first.
check_reference ()
{
  NUMBA_CACHE_DIR=$build/numba PYTHONDONTWRITEBYTECODE=1 \
    python3 "$top/tests/reference/compare-engine.py" "$build/app/tests/reference/limber-reference"
}

# Journals of which it is known what is in them: false patterns stay rare, true ones are found.
check_known_truth ()
{
  "$build/app/tests/simulation/limber-simulation" >&2
}

# The headers' prototypes are laid out by hand.
check_style ()
{
  tree_files '\.c$' | xargs -0 clang-format --dry-run --Werror
}

# Which rules: .clang-tidy.
check_analysis ()
{
  tree_files '^src/.*\.c$' | xargs -0 -n 4 -P "$(nproc)" \
    clang-tidy -p "$build/app" --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-format-nonliteral \
    2> >(grep -v 'Processing file\|warnings generated\|warnings treated as errors\|Suppressed\|Use -header-filter' >&2)
}

check_scripts ()
{
  cd "$top" || return
  shellcheck --external-sources --check-sourced dev .ci/run \
    build-aux/dev/{inside,enter-as-superuser,flatpak-start}
}

check_flatpak ()
{
  if ! command -v flatpak-builder >/dev/null; then
    say 'flatpak-builder is not installed here, so the Flatpak was neither built nor started'
    exit 77
  fi
  if ! bwrap --ro-bind / / true 2>/dev/null; then
    say 'this system lets nobody make a sandbox, so the Flatpak was neither built nor started'
    exit 77
  fi
  flatpak_check
}
