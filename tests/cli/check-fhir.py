#!/usr/bin/env python3
# check-fhir.py — whether the FHIR Bundles that Limber writes are good, and broken ones are noticed.
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-fhir.py [--schema FILE] PROGRAM
check-fhir.py [--schema FILE] --bundle FILE

PROGRAM writes the Bundles (limber-fhir-bundles.c). With the JSON schema of FHIR R4 they are held against it, too,
and it has to be known of each broken one whether the schema sees it.
"""

import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile
import time

import fhir_broken
import fhir_rules

faults = []


def fault(sentence):
    faults.append(sentence)
    print(sentence, file=sys.stderr)


def refuse_constant(name):
    raise ValueError(f'{name} is no number')


def load(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8') as file:
        return json.load(file, parse_constant=refuse_constant)


class Schema:
    """One resource at a time: trying each of them as all 146 kinds takes minutes."""

    def __init__(self, name):
        import jsonschema
        with open(name, encoding='utf-8') as file:
            self.schema = json.load(file)
        self.schema['definitions']['Bundle_Entry']['properties']['resource'] = {'type': 'object'}
        del self.schema['oneOf']
        self.jsonschema = jsonschema
        self.validators = {}

    def get(self, kind):
        if kind not in self.validators:
            schema = dict(self.schema, **{'$ref': f'#/definitions/{kind}'})
            self.validators[kind] = self.jsonschema.Draft6Validator(schema)
        return self.validators[kind]

    def find_errors(self, bundle):
        for error in self.get('Bundle').iter_errors(bundle):
            yield '/'.join(map(str, error.path)) + ': ' + error.message[:200]
        for number, entry in enumerate(bundle['entry']):
            resource = entry['resource']
            for error in self.get(resource['resourceType']).iter_errors(resource):
                yield f'entry/{number}/' + '/'.join(map(str, error.path)) + ': ' + error.message[:200]


def check_good(name, bundle, schema):
    for rule, place, sentence in list(fhir_rules.check(bundle))[:10]:
        fault(f'{name}: {place}: {sentence} ({rule})')
    for number, error in enumerate(schema.find_errors(bundle) if schema else []):
        if number < 10:
            fault(f'{name}: {error} (schema)')


def shorten(bundle):
    """Few enough entries to break them many times: the Patient, the first of each kind, and what they refer to."""
    seen = set()
    wanted = set()
    for entry in bundle['entry']:
        resource = entry['resource']
        shape = (tuple(sorted(resource)), tuple(fhir_broken.codes(resource) if 'code' in resource else ()),
                 'coding' in resource.get('bodySite', {}), len(resource.get('effectiveDateTime', '')),
                 tuple(resource.get('effectivePeriod', {})))
        if shape not in seen:
            wanted.add(entry['fullUrl'])
            wanted.update(value for place, value in fhir_rules.walk(resource) if place.endswith('.reference'))
        seen.add(shape)
    return dict(bundle, entry=[entry for entry in bundle['entry'] if entry['fullUrl'] in wanted])


def check_broken(bundle, schema):
    for name, break_it, rule, schema_sees_it in fhir_broken.CASES:
        broken = copy.deepcopy(bundle)
        break_it(broken)
        rules = {found[0] for found in fhir_rules.check(broken)}
        if rules != {rule}:
            fault(f'{name}: noticed as {sorted(rules) or "nothing"}, and should be as {rule}')
        if schema and bool(next(schema.find_errors(broken), None)) != schema_sees_it:
            fault(f'{name}: the schema {"does not see" if schema_sees_it else "sees"} it')


def entries(bundle):
    return {entry['fullUrl']: entry['resource'] for entry in bundle['entry']}


def observations(bundle, code=None):
    return [entry['resource'] for entry in bundle['entry'] if entry['resource']['resourceType'] == 'Observation'
            and (code is None or code in fhir_broken.codes(entry['resource']))]


def expect(name, value, expected):
    if value != expected:
        fault(f'{name}: {value!r}, not {expected!r}')


def systems(bundle):
    return {value for place, value in fhir_rules.walk(bundle) if place.endswith('.system')}


def check_stable(bundle, later):
    """Who receives both finds all of the first in the second, under the same addresses."""
    if bundle['identifier'] == later['identifier'] or bundle['timestamp'] == later['timestamp']:
        fault('two exports cannot be told apart')
    expect('the entries of a later export', entries(later), entries(bundle))


def check_times(bundle):
    anxiety = {one['valueQuantity']['value']: one['effectiveDateTime'] for one in observations(bundle, 'anxiety')}
    expect('times', anxiety, {
        0: '2026-11-20T07:30:00+00:00', 1: '2026-11-17T00:00:00+00:00', 2: '2026-11-17T12:00:00+00:00',
        3: '2026-11-17', 5: '2026-10-01', 10: '2026-11-10'})


def check_pain(bundle):
    pains = observations(bundle, '72514-3')
    without_place = [one['valueQuantity']['value'] for one in pains if 'bodySite' not in one]
    places = {one['bodySite']['text']: one for one in pains if 'bodySite' in one}
    left = places['Left lower back']['bodySite']['coding'][0]
    expect('pain without a place', sorted(without_place), [0, 1, 4])
    expect('the left lower back', (left['system'], left['code']), (fhir_rules.SNOMED, '1017210004'))
    expect('a place that has no verified code', 'coding' in places['Left groin']['bodySite'], False)
    expect('what it feels like', len(places['Lower spine']['component']), 8)


def check_values(bundle):
    values = {}
    for one in observations(bundle):
        if 'valueQuantity' in one and one['category'][0]['coding'][0]['code'] != 'therapy':
            values[one['code']['text']] = one['valueQuantity']
    expect('weight', values['Weight'], {'value': 81.247, 'unit': 'kg', 'system': fhir_rules.UCUM, 'code': 'kg'})
    expect('pulse', values['Resting pulse'], {'value': 62.25, 'unit': 'bpm'})
    expect('coffee', values['Cups of coffee'], {'value': -3})
    expect('screen', values['Screen time']['code'], 'min')
    expect('steps', sorted(one['valueQuantity']['value'] for one in observations(bundle, 'steps')), [0, 5321])
    expect('notes', [one['valueString'] for one in observations(bundle, 'note')],
           ['Besser als gestern [31m  zweite\n\tZeile'])


def check_sources(bundle):
    imported = [one for one in observations(bundle) if 'note' in one]
    expect('imported', sorted(one['code']['text'] for one in imported), ['Anxiety from 0 to 10', 'Steps'])
    for name in ('anna-berg', 'Secret'):
        if name in json.dumps(bundle):
            fault(f'"{name}" is in a Bundle: the name of a file, or of somebody')


def check_sessions(bundle):
    sessions = observations(bundle, '55411-3')
    expect('routines', [one['valueQuantity']['value'] for one in sessions].count(0), 1)
    expect('routines that have ended', len(sessions), 5)
    expect('routines with an end', sum('end' in one['effectivePeriod'] for one in sessions), 3)


def check_visits(bundle):
    scores = observations(bundle, '91147-9')
    items = {f'urn:uuid:{one["id"]}' for code in ('75893-8', '91145-3', '91146-1') for one in observations(bundle, code)}
    expect('PEG', [one['valueQuantity']['value'] for one in scores], [5.7])
    expect('answers of the PEG scale', len(items), 4)
    if not {one['reference'] for one in scores[0]['derivedFrom']} < items:
        fault('the score of the PEG scale does not point at its answers')
    answers = [one for one in observations(bundle) if 'warning-sign' in json.dumps(one['code'])]
    expect('warning signs', sorted(one['valueBoolean'] for one in answers), [False] * 5 + [True])


def check_choices(plain, some):
    expect('SNOMED CT that was not wanted', fhir_rules.SNOMED in systems(plain), False)
    expect('notes that were not wanted', observations(plain, 'note'), [])
    expect('places without SNOMED CT', 'Left lower back' in json.dumps(plain), True)
    for code in ('72514-3', 'stiffness', 'saddle-numbness', '91147-9', '55411-3', 'routine', 'resting-pulse'):
        expect(f'{code}, which was left out', observations(some, code), [])
    for code in ('cups', 'weight', 'heat', 'anxiety', 'long-sitting'):
        if not observations(some, code):
            fault(f'{code} is missing, which was not left out')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--schema')
    parser.add_argument('--bundle')
    parser.add_argument('program', nargs='?')
    arguments = parser.parse_args()
    schema = Schema(arguments.schema) if arguments.schema else None
    start = time.monotonic()

    if arguments.bundle:
        folder, name = os.path.split(arguments.bundle)
        check_good(name, load(folder, name), schema)
        sys.exit(1 if faults else 0)

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([arguments.program, folder], check=True)
        names = sorted(name for name in os.listdir(folder) if name.endswith('.json'))
        bundles = {name[:-5]: load(folder, name) for name in names}

    for name, bundle in bundles.items():
        check_good(name, bundle, schema)
    check_broken(shorten(bundles['every-kind']), schema)
    check_stable(bundles['every-kind'], bundles['every-kind-later'])
    expect('an empty journal', len(bundles['empty']['entry']), 1)
    for check in (check_times, check_pain, check_values, check_sources, check_sessions, check_visits):
        check(bundles['every-kind'])
    check_choices(bundles['plain'], bundles['some'])

    n_entries = sum(len(bundle['entry']) for bundle in bundles.values())
    print(f'{len(bundles)} Bundles with {n_entries} entries, {len(fhir_broken.CASES)} broken ones, '
          f'{len(faults)} faults, {time.monotonic() - start:.1f} s')
    sys.exit(1 if faults else 0)


main()
