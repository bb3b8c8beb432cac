#!/usr/bin/env python3
# validate-json.py — whether a document is what its schema says. Exit 77: this machine cannot tell.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

schema_name, document_name = sys.argv[1:3]
with open(schema_name, encoding='utf-8') as file:
    schema = json.load(file)
with open(document_name, encoding='utf-8') as file:
    document = json.load(file)

validator = jsonschema.Draft202012Validator
validator.check_schema(schema)
errors = sorted(validator(schema).iter_errors(document), key=lambda error: list(map(str, error.path)))
for error in errors[:10]:
    print('/'.join(map(str, error.path)) + ': ' + error.message[:200], file=sys.stderr)
sys.exit(1 if errors else 0)
